use api_error::ApiError;

api_error::envelope! {
    #[content_type = "text/plain"]
    static HOUSE: Envelope = text "{code}: {message}";
}

#[derive(Debug, ApiError)]
#[api(status = 429, envelope = HOUSE)]
enum Limited {
    Length,
    Encoding {
        encoding: String,
    },
}

fn main() {}

use api_error::ApiError;

api_error::envelope! {
    #[content_type = "application/vnd.house+json"]
    static HOUSE: Envelope = { "code": code };
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

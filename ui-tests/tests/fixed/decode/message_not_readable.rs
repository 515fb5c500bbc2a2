use api_error::ApiError;

api_error::envelope! {
    static HOUSE: Envelope = { "code": code, "text": "{title}: {message}", "message": message };
}

#[derive(Debug, ApiError)]
#[api(decode, envelope = HOUSE, status = 404)]
enum Failure {
    Missing(#[api(message)] String),
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(envelope = api_error::envelope::PROBLEM)]
enum Failure {
    #[api(status = Failure::status_of)]
    Busy,
    #[api(code = "CLOSED", status = 404)]
    Closed,
}

impl Failure {
    fn status_of(&self) -> http::StatusCode {
        http::StatusCode::NOT_FOUND
    }
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, ws_close = 1003)]
struct NotText;

#[derive(Debug, ApiError)]
enum ChatError {
    #[api(transparent)]
    NotText(NotText),
}

#[derive(Debug, ApiError)]
#[api(status = 400, ws_close = 1008)]
struct WithField {
    code: u16,
}

fn main() {}

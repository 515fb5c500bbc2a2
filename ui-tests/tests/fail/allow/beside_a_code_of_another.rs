use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401)]
struct NoToken;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(code = NoToken::SPEC, allow(missing_challenge = "the key comes in the URL"))]
    NoToken,
}

fn main() {}

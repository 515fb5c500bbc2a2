use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_challenge = "the key comes in the URL"))]
struct NoToken;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(code = NoToken::SPEC)]
    NoToken,
}

fn main() {}

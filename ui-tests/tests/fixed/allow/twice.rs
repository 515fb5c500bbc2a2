use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[api(allow(missing_challenge = "the key comes in the URL"))]
    Unauthorized,
    #[api(allow(undocumented = "the name says it"))]
    NoToken,
}

fn main() {}

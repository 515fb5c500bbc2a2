use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[api(allow(missing_challenge = "the key comes in the URL", missing_challenge = "nobody sees it"))]
    Unauthorized,
    #[api(allow(undocumented = "the name says it"))]
    #[api(allow(undocumented = "nobody sees it"))]
    NoToken,
}

fn main() {}

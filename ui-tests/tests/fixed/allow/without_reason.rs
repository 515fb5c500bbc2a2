use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[api(allow(missing_challenge = "…"))]
    None,
    #[api(allow(missing_challenge = "the key comes in the URL"))]
    Empty,
    #[api(allow(missing_challenge = "the key comes in the URL"))]
    Blank,
    #[api(allow(missing_challenge = "…"))]
    Bool,
    #[api(allow(missing_challenge = "the key comes in the URL"))]
    List,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[api(allow(missing_challenge))]
    None,
    #[api(allow(missing_challenge = ""))]
    Empty,
    #[api(allow(missing_challenge = "  "))]
    Blank,
    #[api(allow(missing_challenge = true))]
    Bool,
    #[api(allow(missing_challenge("the key comes in the URL")))]
    List,
}

fn main() {}

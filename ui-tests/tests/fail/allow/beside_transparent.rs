use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401)]
struct NoToken;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent, allow(missing_challenge = "the key comes in the URL"))]
    Auth(NoToken),
    #[api(status = 404)]
    NotFound {
        #[api(allow(undocumented = "a field has no documentation"))]
        id: u32,
    },
}

fn main() {}

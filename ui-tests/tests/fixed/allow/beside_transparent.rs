use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, allow(missing_challenge = "the key comes in the URL"))]
struct NoToken;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Auth(NoToken),
    #[api(status = 404, allow(undocumented = "a field has no documentation"))]
    NotFound {
        id: u32,
    },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 409, grpc = "already_exists")]
struct Exists;

#[derive(Debug, ApiError)]
enum ShopError {
    #[api(transparent, grpc = "aborted")]
    Exists(Exists),
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
struct WithField {
    #[api(grpc = "aborted")]
    code: u16,
}

fn main() {}

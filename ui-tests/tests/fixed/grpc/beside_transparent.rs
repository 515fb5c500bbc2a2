use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 409, grpc = "already_exists")]
struct Exists;

#[derive(Debug, ApiError)]
enum ShopError {
    #[api(transparent)]
    Exists(Exists),
}

#[derive(Debug, ApiError)]
#[api(status = 400, grpc = "not_found")]
struct WithField {
    code: u16,
}

fn main() {}

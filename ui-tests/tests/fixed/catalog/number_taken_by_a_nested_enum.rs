use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 404, number = 7)]
    NoUser,
    #[api(transparent)]
    Store(StoreError),
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, number = 8)]
    NoRow,
}

fn main() {}

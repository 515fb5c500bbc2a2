use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
enum Failure {
    Missing,
    #[api(other, transparent)]
    Others(RemoteError),
}

fn main() {}

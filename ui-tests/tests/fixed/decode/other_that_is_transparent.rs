use api_error::{ApiError, Relayed};

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
enum Failure {
    Missing,
    #[api(other, transparent)]
    Others(Relayed),
}

fn main() {}

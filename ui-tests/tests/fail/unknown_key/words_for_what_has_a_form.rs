use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(decode, status = 404, by_status(status = 503, header = "Retry-After: 30"))]
enum Failure {
    #[api(no_decode)]
    Missing,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(decode, status = 404, default(status = 503, header = "Retry-After: 30"))]
enum Failure {
    #[api(decode = false)]
    Missing,
    Known,
}

fn main() {}

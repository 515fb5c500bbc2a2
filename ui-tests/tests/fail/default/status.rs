use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 503,
    default(status = "503", header = "X-A: a"),
    default(status = StatusCode::SERVICE_UNAVAILABLE, header = "X-A: a"),
    default(status = 599..=500, header = "X-A: a"),
    default(status = 500.., header = "X-A: a"),
    default(status = 500..=600, header = "X-A: a"),
    default(status = 1000, header = "X-A: a")
)]
enum Failure {
    Down,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 503,
    default,
    default(),
    default = 503,
    default(header = "Retry-After: 30"),
    default(status = 503),
    default(status = 503, status = 504, header = "Retry-After: 30"),
    default(status = 503, headers = "Retry-After: 30"),
    default(status = 503, title = "Busy", extra(severity = "high")),
    default(503, header = "Retry-After: 30")
)]
enum Failure {
    Down,
}

fn main() {}

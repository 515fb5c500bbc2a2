use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 503,
    default(status = 503, header = "X-A: a"),
    default(status = 500..=599, header = "X-A: a"),
    default(status = 500..=599, header = "X-B: b"),
    default(status = 500..=599, header = "X-C: c"),
    default(status = 400..=599, header = "X-D: d"),
    default(status = 400, header = "X-A: a")
)]
enum Failure {
    Down,
}

fn main() {}

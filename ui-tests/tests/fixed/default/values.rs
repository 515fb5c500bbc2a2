use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 503,
    default(status = 503, header = "Retry-After: 30", extra(severity = "value")),
    default(status = 502, header = "X-Shard: {code}"),
    default(status = 504, header = "Retry-After: 30"),
    default(status = 505, extra(severity = "high")),
    default(status = 500, header = "X-A: a")
)]
enum Failure {
    Down { shard: u8 },
}

fn main() {}

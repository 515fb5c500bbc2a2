use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 503,
    default(status = 503, header = "Retry-After", extra(severity = High)),
    default(status = 502, header = "X-Shard: {shard}"),
    default(status = 504, header = "Retry-After: 30"),
    default(status = 504, header = "Retry-After: 60"),
    default(status = 505, extra(severity = "high")),
    default(status = 505, extra(severity = "low")),
    default(status = 5, header = "Content-Type: text/plain")
)]
enum Failure {
    Down { shard: u8 },
}

fn main() {}

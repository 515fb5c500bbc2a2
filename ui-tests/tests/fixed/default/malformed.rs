use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 503,
    default(status = 503, header = "Retry-After: 30", extra(severity = "high")),
    default(status = 501, header = "Retry-After: 30", extra(severity = "high")),
    default(status = 502, header = "Retry-After: 30", extra(severity = "high")),
    default(status = 504..=505, header = "Retry-After: 30"),
    default(status = 506, header = "Retry-After: 30", extra(severity = "high")),
    default(status = 507..=508, header = "Retry-After: 30"),
    default(status = 509, header = "Retry-After: 30"),
    default(status = 503, extra(team = "shop")),
    default(status = 510, header = "Retry-After: 30", extra(severity = "high"))
)]
enum Failure {
    Down,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    Text(#[api(retry_after)] String),
    Signed(#[api(retry_after)] i64),
    Float(#[api(retry_after)] f64),
    Instant(#[api(retry_after)] std::time::Instant),
}

fn main() {}

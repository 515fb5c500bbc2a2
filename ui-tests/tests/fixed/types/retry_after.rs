use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    Text(#[api(retry_after)] u8),
    Signed(#[api(retry_after)] u64),
    Float(#[api(retry_after)] std::time::Duration),
    Instant(#[api(retry_after)] Option<std::time::SystemTime>),
}

fn main() {}

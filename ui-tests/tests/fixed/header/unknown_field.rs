use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    #[api(header = "X-Wait: {retry_after}")]
    Misspelt,
    #[api(header = "X-Wait: {limit}")]
    MisspeltField { limit: u32 },
    #[api(header = "X-Wait: {code}")]
    Unlike,
    #[api(header = "X-Wait: {extra.NAME}", extra(NAME = 1))]
    Extra,
    #[api(header = "X-Wait: {limit}")]
    Index { limit: u32 },
}

fn main() {}

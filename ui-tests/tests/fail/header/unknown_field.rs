use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: {limit}")]
enum Limited {
    #[api(header = "X-Wait: {retry_afer}")]
    Misspelt,
    #[api(header = "X-Wait: {limits}")]
    MisspeltField { limit: u32 },
    #[api(header = "X-Wait: {zzz}")]
    Unlike,
    #[api(header = "X-Wait: {extra}")]
    Extra,
    #[api(header = "X-Wait: {0}")]
    Index { limit: u32 },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    #[api(header = "X-Wait: {status}")]
    Empty,
    #[api(header = "X-Wait: {limit}")]
    Open { limit: u32 },
    #[api(header = "X-Wait: {limit}")]
    Format { limit: u32 },
    #[api(header = "X-Code: {code}")]
    SlotThatIsNoTime,
    #[api(header = "X-Extra: {extra.NAME}", extra(NAME = 1))]
    ExtraWithoutName,
}

fn main() {}

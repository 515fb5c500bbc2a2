use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    #[api(header = "X-Wait: {}")]
    Empty,
    #[api(header = "X-Wait: {limit")]
    Open { limit: u32 },
    #[api(header = "X-Wait: {limit:03}")]
    Format { limit: u32 },
    #[api(header = "X-Code: {code:unix}")]
    SlotThatIsNoTime,
    #[api(header = "X-Extra: {extra.}")]
    ExtraWithoutName,
}

fn main() {}

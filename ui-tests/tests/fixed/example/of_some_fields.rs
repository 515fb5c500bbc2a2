use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum LimitError {
    TooMany {
        #[api(example = 5)]
        limit: u32,
        #[api(retry_after, example = 30)]
        wait: u64,
    },
    Full(#[api(rename = "size", example = 5)] u32, #[api(example = 1)] u32),
}

fn main() {}

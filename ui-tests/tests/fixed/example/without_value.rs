use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum LimitError {
    TooMany {
        #[api(example = 30)]
        limit: u32,
    },
    Full {
        #[api(example = 5)]
        limit: u32,
    },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, example = 5)]
enum LimitError {
    #[api(example = Self::TooMany { limit: 5 })]
    TooMany {
        limit: u32,
    },
}

fn main() {}

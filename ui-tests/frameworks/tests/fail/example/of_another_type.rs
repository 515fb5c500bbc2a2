use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum LimitError {
    Full {
        #[api(example = 5.5)]
        limit: u32,
    },
}

fn main() {}

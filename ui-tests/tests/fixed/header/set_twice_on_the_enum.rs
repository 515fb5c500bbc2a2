use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: 3")]
enum Limited {
    TooMany,
}

fn main() {}

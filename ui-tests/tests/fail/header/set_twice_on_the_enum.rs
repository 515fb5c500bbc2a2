use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: 3", header = "X-Limit: 4")]
enum Limited {
    TooMany,
}

fn main() {}

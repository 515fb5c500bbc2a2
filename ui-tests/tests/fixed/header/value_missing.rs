use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(header = "X-Shard: value")]
enum Limited {
    #[api(status = 429, header = "X-Limit: value")]
    TooMany,
}

fn main() {}

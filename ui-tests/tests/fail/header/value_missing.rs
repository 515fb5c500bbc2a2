use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(header = "X-Shard: ")]
enum Limited {
    #[api(status = 429, header = "X-Limit:")]
    TooMany,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503)]
enum Common {
    Unavailable,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(code = Common::UNAVAILABLE, message = "Shard {shard} is not available", expose)]
    ShardDown { shard: u32 },
    #[api(code = Common::UNAVAILABLE, message = "Shard {shard} is not available", expose)]
    Shown { shard: u32 },
}

#[derive(Debug, ApiError)]
#[api(code = Common::UNAVAILABLE, message = "Shard is not available", expose = false)]
struct ShardDown {
    shard: u32,
}

#[derive(Debug, ApiError)]
enum CacheError {
    #[api(status = 500)]
    Lost,
    #[api(code = Self::LOST, message = "Entries are lost")]
    Some(u32),
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: 3")]
enum Limited {
    #[api(header = "X-Limit: 3")]
    NoName,
    #[api(header = "X-Size: 3")]
    Letter,
    Field {
        #[api(header = "X-Limit")]
        limit: u32,
    },
    #[api(header = "X-Limit: 3")]
    Space,
}

fn main() {}

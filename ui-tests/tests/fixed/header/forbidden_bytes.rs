use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: 3")]
enum Limited {
    #[api(header = "X-Limit: more")]
    Letter,
    #[api(header = "X-Limit: a b")]
    Tab,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Limit: 3\r\nSet-Cookie: a=b")]
enum Limited {
    #[api(header = "X-Limit: größer")]
    Letter,
    #[api(header = "X-Limit: a\tb")]
    Tab,
}

fn main() {}

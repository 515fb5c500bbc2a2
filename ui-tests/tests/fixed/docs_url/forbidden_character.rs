use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(docs_url = "https://example.dev/not%20found")]
    Space,
    #[api(docs_url = "https://example.dev/gr%C3%B6%C3%9Fe")]
    Letter,
    #[api(docs_url = "https://example.dev/%22a%22")]
    Quote,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(docs_url = "https://example.dev/not found")]
    Space,
    #[api(docs_url = "https://example.dev/größe")]
    Letter,
    #[api(docs_url = "https://example.dev/\"a\"")]
    Quote,
}

fn main() {}

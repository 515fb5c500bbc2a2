use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(docs_url = "https://example.dev/errors/{code}")]
enum UserError {
    #[api(status = 404)]
    NotFound,
    #[api(status = 404, docs_url = "https://docs.example.dev/{code}")]
    WithoutScheme,
    #[api(status = 404, docs_url = "https://example.dev")]
    OtherScheme,
    #[api(status = 404, docs_url = "https://example.dev/errors")]
    WithoutHost,
}

fn main() {}

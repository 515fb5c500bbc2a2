use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(docs_url = "/errors/{code}")]
enum UserError {
    #[api(status = 404)]
    NotFound,
    #[api(status = 404, docs_url = "docs.example.dev/{code}")]
    WithoutScheme,
    #[api(status = 404, docs_url = "ftp://example.dev")]
    OtherScheme,
    #[api(status = 404, docs_url = "https:///errors")]
    WithoutHost,
}

fn main() {}

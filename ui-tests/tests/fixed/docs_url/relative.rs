use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(docs_url = "https://docs.example.com/errors/{code}")]
enum UserError {
    #[api(status = 404)]
    NotFound,
    #[api(status = 404, docs_url = "https://docs.example.com/errors/{code}")]
    WithoutScheme,
    #[api(status = 404, docs_url = "https://docs.example.com/errors/{code}")]
    OtherScheme,
    #[api(status = 404, docs_url = "https://docs.example.com/errors/{code}")]
    WithoutHost,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, docs_url = "https://example.dev/{number}")]
enum UserError {
    #[api(code = 7)]
    NotFound,
    #[api(number = 8)]
    NameTaken,
    #[api(docs_url = "https://example.dev/gone/{code}")]
    Gone,
}

fn main() {}

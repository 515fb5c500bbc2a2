use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "Users", docs_url = "https://example.dev")]
enum UserError {
    NotFound,
}

fn main() {}

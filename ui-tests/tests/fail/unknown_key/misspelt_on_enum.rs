use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, catagory = "Users", doc_url = "https://example.dev")]
enum UserError {
    NotFound,
}

fn main() {}

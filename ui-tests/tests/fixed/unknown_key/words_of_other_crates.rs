use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    #[api(message = "user {0} not found")]
    Error(u32),
    #[api(message = "user not found")]
    Display,
    #[api(code = "NOT_FOUND")]
    Name,
    #[api(number = 7)]
    Id,
    #[api(status = 404)]
    HttpStatus,
    #[api(status = 404)]
    StatusCode,
    #[api(message = "There is no such user")]
    Description,
    #[api(message = "There is no such user")]
    Detail,
    #[api(expose = false)]
    Hidden,
    #[api(expose = false)]
    Hide,
    #[api(expose)]
    Public,
    #[api(docs_url = "https://example.dev")]
    DocumentationUrl,
}

fn main() {}

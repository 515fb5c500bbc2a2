use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    #[api(error("user {0} not found"))]
    Error(u32),
    #[api(display("user not found"))]
    Display,
    #[api(name = "NOT_FOUND")]
    Name,
    #[api(id = 7)]
    Id,
    #[api(http_status = 404)]
    HttpStatus,
    #[api(status_code = 404)]
    StatusCode,
    #[api(description = "There is no such user")]
    Description,
    #[api(detail = "There is no such user")]
    Detail,
    #[api(hidden)]
    Hidden,
    #[api(hide)]
    Hide,
    #[api(public)]
    Public,
    #[api(documentation_url = "https://example.dev")]
    DocumentationUrl,
}

fn main() {}

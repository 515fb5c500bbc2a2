use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(code = "NOT_FOUND")]
    Space,
    #[api(code = "user.not-found")]
    Letter,
    #[api(code = "a-b")]
    Quote,
    #[api(code = "new.line")]
    Line,
    #[api(code = "PRIVATE")]
    Start,
    #[api(code = "errors/")]
    Slash,
    #[api(code = "number")]
    Placeholder,
}

fn main() {}

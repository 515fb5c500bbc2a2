use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(code = "NOT FOUND")]
    Space,
    #[api(code = "user.nöt-found")]
    Letter,
    #[api(code = "a\"b")]
    Quote,
    #[api(code = "new\nline")]
    Line,
    #[api(code = "_PRIVATE")]
    Start,
    #[api(code = "/errors")]
    Slash,
    #[api(code = "{number}")]
    Placeholder,
}

fn main() {}

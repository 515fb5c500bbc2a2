use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(code = 2002)]
    Float,
    #[api(code = "EXPIRED_TOKEN")]
    Word,
    #[api(code = "NOT_FOUND")]
    List,
    #[api(code = 404)]
    Sum,
}

fn main() {}

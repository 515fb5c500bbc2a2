use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(code = 7.5)]
    Float,
    #[api(code)]
    Word,
    #[api(code("NOT_FOUND"))]
    List,
    #[api(code = 404u8 + 1)]
    Sum,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(code = 2001)]
    NotFound,
    #[api(number = 2003, code = "GONE")]
    Deleted,
    #[api(number = 2002)]
    NameTaken,
}

fn main() {}

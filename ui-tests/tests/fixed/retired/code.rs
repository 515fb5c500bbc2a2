use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "NOT_FOUND"), retired(code = "GONE", number = 3))]
enum UserError {
    #[api(code = "USER_NOT_FOUND")]
    NotFound,
    #[api(code = "DELETED")]
    Deleted,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "NOT_FOUND"), retired(code = "GONE", number = 3))]
enum UserError {
    NotFound,
    #[api(code = "GONE")]
    Deleted,
}

fn main() {}

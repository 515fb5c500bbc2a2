use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(number = 1003, number = 1004))]
enum UserError {
    #[api(code = 1005)]
    NotFound,
    #[api(number = 1006, code = "GONE")]
    Deleted,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..3000)]
enum UserError {
    #[api(code = 2999)]
    NotFound,
}

fn main() {}

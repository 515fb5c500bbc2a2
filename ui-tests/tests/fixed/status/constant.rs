use api_error::ApiError;


#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    Invalid,
    #[api(status = 404)]
    NotFound,
    #[api(status = 418)]
    Teapot,
    #[api(status = 500)]
    Imported,
    #[api(status = 200, allow_success)]
    Fine,
}

fn main() {
}

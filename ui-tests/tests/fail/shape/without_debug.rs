use api_error::ApiError;

#[derive(ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, prefix = "USER_")]
enum UserError {
    NotFound,
    NameTaken,
}

fn main() {}

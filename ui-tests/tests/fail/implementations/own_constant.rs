use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound,
}

impl UserError {
    pub const NOT_FOUND: u32 = 404;
}

fn main() {}

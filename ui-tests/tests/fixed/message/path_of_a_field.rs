use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {user}")]
    Field { user: u32 },
    #[api(message = "There is no user {user}")]
    This { user: u32 },
    #[api(message = "There is no user {user}")]
    Sum { user: u32 },
}

fn main() {}

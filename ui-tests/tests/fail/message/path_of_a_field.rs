use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {user.id}")]
    Field { user: u32 },
    #[api(message = "There is no user {self.user}")]
    This { user: u32 },
    #[api(message = "There is no user {user + 1}")]
    Sum { user: u32 },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {user_id}")]
    Misspelt { user_id: u32 },
    #[api(message = "There is no user {at}")]
    Other { id: u32, at: u32 },
    #[api(message = "There is no user {0}")]
    Positional(u32, u32),
    #[api(message = "There is no user {0}")]
    OnePositional(u32),
    #[api(message = "There is no user")]
    Unit,
    #[api(message = "{{code}}: there is no such user")]
    Slot,
}

fn main() {}

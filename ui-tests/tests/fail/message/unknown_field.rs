use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {user_ld}")]
    Misspelt { user_id: u32 },
    #[api(message = "There is no user {name}")]
    Other { id: u32, at: u32 },
    #[api(message = "There is no user {id}")]
    Positional(u32, u32),
    #[api(message = "There is no user {id}")]
    OnePositional(u32),
    #[api(message = "There is no user {id}")]
    Unit,
    #[api(message = "{code}: there is no such user")]
    Slot,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {1}")]
    Positional(u32, u32),
    #[api(message = "There is no user {id}")]
    Named { id: u32 },
    #[api(message = "There is no user")]
    Unit,
}

fn main() {}

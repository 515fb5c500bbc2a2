use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {id}")]
    Letter { id: u32 },
    #[api(message = "There is no user {0:>5}")]
    Positional(u32),
    #[api(message = "There is no user {id}")]
    Date { id: u32 },
    #[api(message = "{name}: there is no user {id:>5}")]
    Named { name: String, id: u32 },
    #[api(message = "There is no user {id:>5}")]
    Space { id: u32 },
}

fn main() {}

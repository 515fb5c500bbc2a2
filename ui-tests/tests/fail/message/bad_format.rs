use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {id:d}")]
    Letter { id: u32 },
    #[api(message = "There is no user {0:03d}")]
    Positional(u32),
    #[api(message = "There is no user {id:%Y-%m-%d}")]
    Date { id: u32 },
    #[api(message = "{name}: there is no user {id:>5d}")]
    Named { name: String, id: u32 },
    #[api(message = "There is no user {id: }")]
    Space { id: u32 },
}

fn main() {}

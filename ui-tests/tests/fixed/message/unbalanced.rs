use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {id}")]
    Open { id: u32 },
    #[api(message = "There is no user id}}")]
    Close { id: u32 },
    #[api(message = "There is no user {{id}}")]
    Doubled { id: u32 },
    #[api(message = "There is no user {{a{id}")]
    Nested { id: u32 },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    #[api(status = 404)]
    NotFound {
        id: u32,
    },
    Taken(#[api(code)] String, #[api(message)] String),
}

fn main() {}

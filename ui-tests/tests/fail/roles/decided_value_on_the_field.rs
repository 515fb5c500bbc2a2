use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    NotFound {
        #[api(status = 404)]
        id: u32,
    },
    Taken(#[api(code = "TAKEN")] String, #[api(message = "{0} is taken")] String),
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound {
        #[api(message = "No user {id}", status = 404, number = 1, title = "User")]
        id: u32,
        #[api(code = "ID")]
        code: u32,
    },
}

fn main() {}

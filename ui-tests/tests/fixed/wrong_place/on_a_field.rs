use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(message = "No user {id}", status = 404, number = 2002, title = "…", code = "ID")]
    NotFound {
        id: u32,
        code: u32,
    },
}

fn main() {}

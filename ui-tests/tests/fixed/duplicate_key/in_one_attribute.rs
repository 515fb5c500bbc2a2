use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "Users")]
enum UserError {
    #[api(message = "There is no such user")]
    NotFound {
        #[api(skip)]
        id: u32,
    },
}

fn main() {}

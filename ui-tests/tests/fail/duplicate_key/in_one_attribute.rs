use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "Users", status = 400)]
enum UserError {
    #[api(message = "There is no such user", message = "No user")]
    NotFound {
        #[api(skip, skip)]
        id: u32,
    },
}

fn main() {}

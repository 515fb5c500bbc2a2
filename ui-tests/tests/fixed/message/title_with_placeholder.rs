use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, message = "There is no user {id}", category = "Users")]
struct UserNotFound {
    id: u32,
}

fn main() {}

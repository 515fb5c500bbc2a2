use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, message = "There is no user {id} at {host}")]
struct UserNotFound {
    id: u32,
    host: String,
}

fn main() {}

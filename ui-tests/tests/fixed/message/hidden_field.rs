use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, message = "There is no user {id}")]
struct UserNotFound {
    id: u32,
    #[api(expose = false)]
    host: String,
}

fn main() {}

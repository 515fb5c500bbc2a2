use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, message = "There is no user {id:>5}")]
struct UserNotFound {
    id: u32,
    width: usize,
}

fn main() {}

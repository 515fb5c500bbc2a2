use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
#[api(expose = false, status = 404)]
struct UserNotFound {
    #[api(rename = "userId")]
    #[api(rename = "user")]
    id: u32,
}

fn main() {}

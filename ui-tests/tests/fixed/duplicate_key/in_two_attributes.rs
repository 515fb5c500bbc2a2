use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
#[api(expose = false)]
struct UserNotFound {
    #[api(rename = "userId")]
    id: u32,
}

fn main() {}

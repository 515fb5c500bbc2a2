use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct UserNotFound {
    #[api(rename = "userId")]
    id: u32,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "camelCase")]
struct UserNotFound {
    user_id: u32,
}

fn main() {}

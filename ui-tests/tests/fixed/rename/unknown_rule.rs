use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "camelCase", rename_all_fields = "snake_case")]
enum UserError {
    NotFound { user_id: u32 },
}

fn main() {}

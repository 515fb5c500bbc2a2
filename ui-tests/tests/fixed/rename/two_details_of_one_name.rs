use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all_fields = "camelCase")]
enum UserError {
    NotFound {
        id: u32,
        #[api(rename = "user")]
        user: u32,
    },
    NameTaken {
        user_name: String,
        #[api(rename = "legacyName")]
        #[allow(non_snake_case)]
        userName: String,
    },
    Positional(#[api(rename = "name")] String, #[api(rename = "other")] String),
}

fn main() {}

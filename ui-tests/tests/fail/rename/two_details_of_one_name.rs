use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all_fields = "camelCase")]
enum UserError {
    NotFound {
        id: u32,
        #[api(rename = "id")]
        user: u32,
    },
    NameTaken {
        user_name: String,
        #[allow(non_snake_case)]
        userName: String,
    },
    Positional(#[api(rename = "name")] String, #[api(rename = "name")] String),
}

fn main() {}

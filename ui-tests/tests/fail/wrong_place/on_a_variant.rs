use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404, rename = "NO_USER", numbers = 1..=9, prefix = "USER_", retired(code = "OLD"), skip)]
    NotFound,
    #[api(status = 404, crate = api_error, manual(Display), bound = "T: Debug", rename_all = "camelCase")]
    Other,
}

fn main() {}

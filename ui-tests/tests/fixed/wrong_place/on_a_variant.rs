use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(numbers = 2000..=2999, prefix = "M_", retired(code = "OLD_NAME", number = 1003), crate = api_error, manual(Display), rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
enum UserError {
    #[api(status = 404, code = "NO_USER")]
    NotFound,
    #[api(status = 404)]
    Other { row_id: u32 },
}

impl std::fmt::Display for UserError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a user error")
    }
}

fn main() {}

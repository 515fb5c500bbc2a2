use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "camel_case", rename_all_fields = "snakeCase")]
enum UserError {
    NotFound,
}

fn main() {}

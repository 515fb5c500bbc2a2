use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "SCREAMING-KEBAB-CASE")]
enum UserError {
    NotFound,
}

fn main() {}

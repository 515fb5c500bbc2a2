use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "Title")]
enum UserError {
    NotFound,
}

fn main() {}

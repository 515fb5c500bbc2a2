use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404, message = "…")]
    NotFound,
}

fn main() {}

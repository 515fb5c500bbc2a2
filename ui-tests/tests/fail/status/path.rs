use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = NotFound)]
    Name,
    #[api(status = StatusCode::NOT_FUOND)]
    Constant,
    #[api(status = self.status())]
    Method,
    #[api(status = |_| 404)]
    Closure,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = status_of)]
    NotFound,
    #[api(status = NotFound)]
    Name,
    #[api(status = self.status())]
    Method,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug)]
enum Kind {
    Missing,
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    Status(#[api(status)] http::StatusCode),
    Code(#[api(code)] String),
    Message(#[api(message)] String),
}

fn main() {
    let _ = Kind::Missing;
}

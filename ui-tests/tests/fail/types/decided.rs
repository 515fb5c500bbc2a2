use api_error::ApiError;

#[derive(Debug)]
enum Kind {
    Missing,
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    Status(#[api(status)] u16),
    Code(#[api(code)] Kind),
    Message(#[api(message)] Kind),
}

fn main() {
    let _ = Kind::Missing;
}

//! Spans of the macro's caller.

use api_error::ApiError;

macro_rules! errors {
    ($($name:ident = $status:literal $message:literal,)*) => {
        #[derive(Debug, ApiError)]
        enum UserError {
            $(#[api(status = $status, message = $message)] $name,)*
        }
    };
}

errors! {
    NotFound = 404 "There is no user",
    NameTaken = 409 "Taken",
}

fn main() {}

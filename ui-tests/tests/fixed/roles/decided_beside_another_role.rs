use api_error::{ApiError, ErrorSpec, FieldError};
use http::StatusCode;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 400)]
    Both {
        #[api(message)]
        text: String,
    },
    #[api(status = 400)]
    Errors(#[api(field_errors)] Vec<FieldError>),
    #[api(status = 400)]
    Named {
        #[api(status)]
        status: StatusCode,
        #[api(code)]
        code: String,
    },
    #[api(status = 400)]
    Twice(#[api(status)] StatusCode),
    #[api(code = Common::MISSING)]
    TwoSpecs(#[api(skip)] &'static ErrorSpec),
    #[api(status = 404)]
    TwoCodes(#[api(code)] String),
    SpecAndStatus(#[api(code)] &'static ErrorSpec),
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Common {
    Missing,
}

fn main() {}

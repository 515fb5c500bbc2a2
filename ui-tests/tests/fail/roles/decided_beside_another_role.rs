use api_error::{ApiError, ErrorSpec, FieldError};
use http::StatusCode;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 400)]
    Both {
        #[api(code, message)]
        text: String,
    },
    #[api(status = 400)]
    Errors(#[api(message, field_errors)] Vec<FieldError>),
    #[api(status = 400)]
    Named {
        #[api(status, rename = "answer")]
        status: StatusCode,
        #[api(code, expose = false)]
        code: String,
    },
    #[api(status = 400)]
    Twice(#[api(status)] StatusCode, #[api(status)] StatusCode),
    #[api(code = Common::MISSING)]
    TwoSpecs(#[api(code)] &'static ErrorSpec),
    #[api(code = Common::MISSING)]
    TwoCodes(#[api(code)] String),
    #[api(status = 404)]
    SpecAndStatus(#[api(code)] &'static ErrorSpec),
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Common {
    Missing,
}

fn main() {}

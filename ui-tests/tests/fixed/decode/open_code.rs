//! Of a code that a field decides nobody knows the variant.

use api_error::{ApiError, ErrorSpec};

#[derive(Debug, ApiError)]
#[api(status = 400, decode)]
enum ShopError {
    #[api(decode = false)]
    Rejected {
        #[api(code)]
        reason: String,
    },
    #[api(decode = false)]
    Refused {
        #[api(code)]
        spec: &'static ErrorSpec,
    },
    Known,
}

fn main() {}

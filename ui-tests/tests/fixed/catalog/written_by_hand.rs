use std::fmt;

use api_error::ErrorSpec;
use api_error::error::ApiError;

#[derive(Debug)]
struct ByHand;

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl std::error::Error for ByHand {}

impl ApiError for ByHand {
    fn spec(&self) -> &'static ErrorSpec {
        panic!("nobody asks for it")
    }
}

#[derive(Debug, api_error::ApiError)]
enum ServiceError {
    #[api(transparent)]
    ByHand(api_error::BoxApiError),
}

fn main() {}

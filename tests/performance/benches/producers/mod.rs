//! The producers that are compared, each in a file of its own.

pub mod cases;

mod careful;
mod json_macro;
mod ours;
mod response;
mod with_http_api_problem;
mod with_problem_details;

use bytes::Bytes;
use cases::Facts;
use http::Response;

/// One way to answer with an error. What it is made from is ready before the measurement begins:
/// the error already happened, only the answer costs.
pub trait Producer {
    fn name(&self) -> &'static str;

    fn expired_token(&self) -> Response<Bytes>;
    fn session_not_found(&self) -> Response<Bytes>;
    fn rate_limit_exceeded(&self) -> Response<Bytes>;
    fn validation_error(&self) -> Response<Bytes>;
    fn validation_error_escaped(&self) -> Response<Bytes>;

    /// The body of `validation_error` alone.
    fn validation_error_body(&self) -> Bytes;
}

/// All producers; the first is the one that the others are compared with.
pub fn all() -> [Box<dyn Producer>; 6] {
    [
        Box::new(careful::Careful(Facts::new())),
        Box::new(ours::Ours::new(Facts::new())),
        Box::new(ours::Entered::new(Facts::new())),
        Box::new(json_macro::JsonMacro(Facts::new())),
        Box::new(with_problem_details::WithProblemDetails(Facts::new())),
        Box::new(with_http_api_problem::WithHttpApiProblem(Facts::new())),
    ]
}

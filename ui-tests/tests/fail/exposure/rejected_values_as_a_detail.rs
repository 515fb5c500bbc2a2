use api_error::{ApiError, HoldsRejected};
use serde::Serialize;

/// Keeps what was rejected.
#[derive(Debug, Serialize)]
struct Rejections(Vec<(String, String)>);

impl HoldsRejected for Rejections {}

type Alias = Rejections;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum FormError {
    Plain { errors: Rejections },
    Renamed { #[api(rename = "errors")] list: Alias },
    Shown { #[api(expose)] list: Rejections },
    Whole(#[api(details)] Rejections),
    Optional { errors: Option<Rejections> },
    Many { errors: Vec<Box<Rejections>> },
    Serde { why: serde_json::Error },
}

fn main() {}

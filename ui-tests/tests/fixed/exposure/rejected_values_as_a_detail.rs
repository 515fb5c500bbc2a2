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
    Plain { #[api(skip)] errors: Rejections },
    Renamed { #[api(skip)] list: Alias },
    Shown { #[api(skip)] list: Rejections },
    Whole(#[api(skip)] Rejections),
    Optional { #[api(skip)] errors: Option<Rejections> },
    Many { #[api(skip)] errors: Vec<Box<Rejections>> },
    Serde { #[source] why: serde_json::Error },
}

fn main() {}

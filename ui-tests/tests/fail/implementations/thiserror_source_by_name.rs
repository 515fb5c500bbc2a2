//! thiserror takes the field `source` for the source. Here roles come from attributes alone.

use api_error::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("cannot read")]
#[api(status = 500)]
struct Unreadable {
    source: std::io::Error,
}

fn main() {}

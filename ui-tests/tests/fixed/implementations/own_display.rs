//! The note leads to `manual(Display)`.

use api_error::ApiError;

use std::fmt;

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Display))]
struct UserNotFound;

impl fmt::Display for UserNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no user")
    }
}

fn main() {}

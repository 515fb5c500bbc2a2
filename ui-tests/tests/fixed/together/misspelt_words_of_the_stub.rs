//! What is used of a type, or written by hand for it, follows from words that are nearly right.

use std::fmt;

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Display, Error))]
struct ByHand;

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl std::error::Error for ByHand {}

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Display, Error))]
struct WithoutComma;

impl fmt::Display for WithoutComma {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl std::error::Error for WithoutComma {}

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum Gateway {
    Closed,
    #[api(other)]
    Failed(#[source] RemoteError),
}

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum Unreadable {
    Closed,
}

fn received(remote: RemoteError) -> Result<Unreadable, RemoteError> {
    let _: Gateway = remote.clone().into();
    remote.try_into()
}

fn main() {
    let _ = received;
}

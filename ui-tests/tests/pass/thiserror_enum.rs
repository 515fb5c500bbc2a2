//! thiserror writes the text for logs, and what it writes never becomes public by itself.

use std::error::Error as _;
use std::io;

use api_error::{ApiError, ErrorView};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("token of {user} expired")]
    #[api(status = 401, message = "Authentication token expired")]
    Expired { user: u32 },
    #[error("no credentials")]
    #[api(status = 401)]
    Missing,
    #[error("bad signature {0}")]
    #[api(status = 401)]
    Signature(u8),
    #[error("literally {{}}")]
    #[api(status = 403)]
    Braces,
    #[error("reading the key")]
    #[api(status = 500)]
    Key(#[from] io::Error),
    #[error("reading the cache")]
    #[api(status = 500)]
    Cache {
        #[source]
        source: io::Error,
    },
    #[error("decoding")]
    #[api(status = 500)]
    Decode {
        #[source]
        cause: std::fmt::Error,
    },
    #[error(transparent)]
    #[api(transparent)]
    Store(#[from] StoreError),
    #[error("{0} in words")]
    #[api(status = 400, message = display)]
    Shown(u8),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no row {row}")]
#[api(status = 404, message = "There is no such thing")]
struct StoreError {
    row: u32,
}

#[test]
fn compiles_and_runs() {
    let error = AuthError::Expired { user: 7 };
    assert_eq!(error.to_string(), "token of 7 expired");
    assert_eq!(message(&error), "Authentication token expired");
    assert_eq!(message(&AuthError::Missing), "no credentials");
    assert_eq!(message(&AuthError::Signature(1)), "Signature");
    assert_eq!(message(&AuthError::Braces), "literally {}");
    assert_eq!(message(&AuthError::Shown(3)), "3 in words");

    let io = || io::Error::other("disk");
    let error = AuthError::from(io());
    assert_eq!((message(&error).as_str(), error.to_string().as_str()), ("Key", "reading the key"));
    assert!(error.source().unwrap().is::<io::Error>());
    assert!(AuthError::Decode { cause: std::fmt::Error }.source().is_some());
    assert!(AuthError::Cache { source: io() }.source().is_some());

    let error = AuthError::from(StoreError { row: 3 });
    assert_eq!((message(&error).as_str(), error.to_string().as_str()), ("There is no such thing", "no row 3"));
    assert_eq!(ErrorView::new(&error).status(), 404);
}

fn message(error: &AuthError) -> String {
    ErrorView::new(error).message().to_string()
}

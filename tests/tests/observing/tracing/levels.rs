//! How loudly an error is logged, and what that costs where nobody listens.

use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};

use api_error::{ApiError, ErrorView};
use tracing::Level;

use super::capture::{log_at, log_of};

#[derive(Debug, ApiError)]
enum Error {
    #[api(status = 400)]
    Client,
    #[api(status = 499)]
    LastOfClient,
    #[api(status = 500)]
    Server,
    #[api(status = 599)]
    LastOfServer,
    #[api(status = 200, allow_success)]
    Degraded,
    #[api(status = 503, log_level = "warn")]
    Maintenance,
    #[api(status = 404, log_level = "debug")]
    NotFound,
    #[api(status = 404, log_level = "trace")]
    Favicon,
    #[api(status = 402, log_level = "error")]
    Unpaid,
}

#[test]
fn the_class_of_the_status_says_how_loudly_unless_the_error_does() {
    for (error, level) in [
        (Error::Client, "INFO"),
        (Error::LastOfClient, "INFO"),
        (Error::Server, "ERROR"),
        (Error::LastOfServer, "ERROR"),
        (Error::Degraded, "INFO"),
        (Error::Maintenance, "WARN"),
        (Error::NotFound, "DEBUG"),
        (Error::Favicon, "TRACE"),
        (Error::Unpaid, "ERROR"),
    ] {
        let log = log_of(|| drop(ErrorView::new(&error).response()));
        assert_eq!(log.len(), 1);
        assert_eq!(log[0]["level"], level, "{error:?}");
    }
}

static LOOKED_AT: AtomicU32 = AtomicU32::new(0);

/// Notices who looks at it.
#[derive(Debug)]
struct Shy;

impl fmt::Display for Shy {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        LOOKED_AT.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

impl serde::Serialize for Shy {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        LOOKED_AT.fetch_add(1, Ordering::Relaxed);
        serializer.serialize_bool(true)
    }
}

impl std::error::Error for Shy {}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{detail}")]
#[api(status = 500, log_level = "debug")]
struct Hidden {
    #[api(rename = "detail")]
    detail: Shy,
    #[source]
    source: Shy,
}

#[test]
fn nothing_is_looked_at_unless_somebody_listens() {
    let answer = || drop(ErrorView::new(&Hidden { detail: Shy, source: Shy }).response());
    answer();
    assert_eq!(log_at(Level::INFO, answer).len(), 0);
    assert_eq!(LOOKED_AT.load(Ordering::Relaxed), 0);
    assert_eq!(log_at(Level::DEBUG, answer).len(), 1);
    assert_eq!(LOOKED_AT.load(Ordering::Relaxed), 3);
}

//! How many sessions may be created in an hour.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::errors::SessionError;

const LIMIT: u32 = 10;
const WINDOW: Duration = Duration::from_secs(3600);

/// Counts requests in a window of time.
pub struct RateLimit {
    window: Mutex<(SystemTime, u32)>,
}

impl RateLimit {
    pub fn new() -> Self {
        Self { window: Mutex::new((SystemTime::now(), 0)) }
    }

    /// Counts one more request, or says how long to wait.
    pub fn count(&self) -> Result<(), SessionError> {
        let now = SystemTime::now();
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if now.duration_since(window.0).is_ok_and(|passed| passed >= WINDOW) {
            *window = (now, 0);
        }
        window.1 = window.1.saturating_add(1);
        if window.1 <= LIMIT { Ok(()) } else { Err(exceeded(window.0 + WINDOW, now)) }
    }
}

fn exceeded(reset: SystemTime, now: SystemTime) -> SessionError {
    SessionError::RateLimitExceeded {
        limit: LIMIT,
        remaining: 0,
        reset: reset.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
        retry_after: reset.duration_since(now).unwrap_or_default().as_secs(),
        reset_at: humantime::format_rfc3339_seconds(reset).to_string(),
    }
}

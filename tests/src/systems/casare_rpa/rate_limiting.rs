use api_error::ApiError;

/// The caller asks for too much at once.
#[derive(Debug, ApiError)]
#[api(decode, category = "Rate Limiting Errors", status = 429)]
pub enum RateLimitingError {
    /// The caller sent more requests than the window allows.
    #[api(message = "Rate limit exceeded")]
    RateLimitExceeded {
        /// Seconds to wait.
        #[api(skip, retry_after)]
        seconds: u64,
    },
}

use api_error::ApiError;

/// The caller asks for too much at once.
#[derive(Debug, ApiError)]
#[api(decode, category = "Rate Limiting Errors", status = 429, rename_all_fields = "camelCase")]
pub enum RateLimitingError {
    /// The caller sent more requests than the window allows.
    #[api(code = "RATE_001", title = "Too Many Requests", message = "Rate limit exceeded")]
    TooManyRequests {
        /// Requests that a window allows.
        limit: u32,
        /// How long a window is, in words.
        window: String,
        /// Seconds to wait.
        retry_after: u64,
    },

    /// The caller has too many requests under way.
    #[api(code = "RATE_002", title = "Concurrent Request Limit", message = "Too many concurrent requests")]
    ConcurrentRequestLimit {
        /// Requests that may be under way.
        limit: u32,
        /// Requests that are under way.
        active: u32,
    },
}

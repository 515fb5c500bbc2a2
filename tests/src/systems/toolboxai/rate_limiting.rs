use api_error::ApiError;

/// The caller asks for too much at once.
#[derive(Debug, ApiError)]
#[api(decode, category = "Rate Limiting Errors", status = 429)]
pub enum RateLimitingError {
    /// The caller sent more requests than the window allows.
    #[api(message = "Request rate limit exceeded")]
    RateLimitExceeded {
        /// What a window allows, in words.
        limit: String,
        /// The end of the window, in RFC 3339.
        reset_time: String,
        /// Seconds to wait.
        #[api(retry_after)]
        retry_after: u64,
        /// Requests that a window allows.
        #[api(skip, header = "X-RateLimit-Limit")]
        requests: u32,
        /// Requests that are left.
        #[api(skip, header = "X-RateLimit-Remaining")]
        remaining: u32,
        /// The end of the window, in seconds since 1970.
        #[api(skip, header = "X-RateLimit-Reset")]
        reset: u64,
    },

    /// The caller has too many requests under way.
    #[api(message = "Too many concurrent requests")]
    ConcurrentLimitExceeded {
        /// Requests that may be under way.
        concurrent_limit: u32,
        /// Requests that are under way.
        current_count: u32,
        /// What the caller can do.
        suggestion: String,
    },
}

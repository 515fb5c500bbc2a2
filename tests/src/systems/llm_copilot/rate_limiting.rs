use api_error::ApiError;

/// The caller asks for too much at once.
#[derive(Debug, ApiError)]
#[api(decode, category = "Rate Limiting Errors", numbers = 5000..=5999, status = 429)]
pub enum RateLimitingError {
    /// The caller sent more requests than the window allows.
    #[api(code = 5000, message = "Rate limit exceeded. Please retry after {retry_after} seconds")]
    RateLimitExceeded {
        /// Requests that a window allows.
        #[api(header = "X-RateLimit-Limit")]
        limit: u32,
        /// The end of the window, in RFC 3339.
        reset_at: String,
        /// Requests that are left.
        #[api(skip, header = "X-RateLimit-Remaining")]
        remaining: u32,
        /// The end of the window, in seconds since 1970.
        #[api(skip, header = "X-RateLimit-Reset")]
        reset: u64,
        /// Seconds to wait.
        #[api(skip, retry_after)]
        retry_after: u64,
    },

    /// The service as a whole gets more requests than it can answer.
    #[api(code = 5001)]
    TooManyRequests,

    /// The account used up what its plan allows.
    #[api(code = 5002)]
    QuotaLimitExceeded,

    /// The caller has too many requests under way.
    #[api(code = 5003)]
    ConcurrencyLimitExceeded,
}

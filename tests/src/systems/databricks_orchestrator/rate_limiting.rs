use api_error::ApiError;

/// The caller asks for too much.
#[derive(Debug, ApiError)]
#[api(decode, category = "Rate Limiting Errors", status = 429)]
pub enum RateLimitingError {
    /// API rate limit exceeded.
    #[api(message = "Rate limit exceeded")]
    RateLimitExceeded {
        /// Requests that a window allows.
        limit: u32,
        /// How long a window is.
        window: String,
        /// Seconds to wait.
        #[api(retry_after)]
        retry_after: u64,
    },

    /// AI API quota exceeded.
    #[api(message = "AI generation quota exceeded")]
    AiQuotaExceeded {
        /// What the plan allows.
        quota: u32,
        /// What the caller used.
        used: u32,
        /// When the count begins anew, in RFC 3339.
        resets_at: String,
    },
}

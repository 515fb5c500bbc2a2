use api_error::ApiError;

/// The service, or a model that it needs, is away for a while.
#[derive(Debug, ApiError)]
#[api(decode, category = "Service Unavailable", status = 503, expose = true)]
pub enum ServiceUnavailableError {
    /// Service temporarily unavailable.
    #[api(retryable, message = "Service undergoing maintenance")]
    ServiceUnavailable {
        /// Seconds to wait.
        #[api(retry_after)]
        retry_after: u64,
        /// The end of the maintenance, in RFC 3339.
        maintenance_until: String,
    },

    /// AI provider is unavailable.
    #[api(retryable, message = "AI provider is currently unavailable")]
    AiProviderUnavailable {
        /// The provider.
        provider: String,
        /// Whether another provider takes over.
        fallback_available: bool,
        /// What the caller can do.
        suggestion: String,
    },
}

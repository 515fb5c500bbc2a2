use api_error::ApiError;

/// The service, or one that it needs, failed.
#[derive(Debug, ApiError)]
#[api(decode, category = "Server Errors", status = 500, expose = true)]
pub enum ServerError {
    /// Nobody expected this.
    #[api(retryable, message = "An unexpected error occurred")]
    InternalServerError {
        /// What to tell the support.
        request_id: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// The database refused or failed.
    #[api(retryable, message = "Database operation failed")]
    DatabaseError {
        /// What was tried.
        operation: String,
        /// With which table.
        table: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// Another service failed.
    #[api(status = 502, retryable, message = "External service unavailable")]
    ExternalServiceError {
        /// The service.
        service: String,
        /// The status of its answer.
        status: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// The models have too much to do.
    #[api(status = 503, retryable, message = "AI service is temporarily overloaded")]
    AiServiceOverload {
        /// How long that may take.
        estimated_wait_time: String,
        /// What the caller can do.
        suggestion: String,
    },
}

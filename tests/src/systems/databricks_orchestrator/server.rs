use api_error::ApiError;

/// The service failed.
#[derive(Debug, ApiError)]
#[api(decode, category = "Server Errors", status = 500, expose = true)]
pub enum ServerError {
    /// Unexpected server error.
    #[api(retryable, message = "An unexpected error occurred")]
    InternalError {
        /// What to tell the support.
        request_id: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// Database operation failed.
    #[api(retryable, message = "Database operation failed")]
    DatabaseError {
        /// What was tried.
        operation: String,
        /// What the caller can do.
        suggestion: String,
    },
}

use api_error::ApiError;

/// The service itself is at fault.
#[derive(Debug, ApiError)]
#[api(decode, category = "Server Errors", status = 500, prefix = "SERVER_")]
pub enum ServerError {
    /// Something that must not happen. Clients are told what, in words chosen for them.
    #[api(expose = true, message = "{operation} failed: {details}")]
    InternalError {
        /// What was to be done.
        operation: String,
        /// Why it was not.
        details: String,
    },

    /// The database does not answer.
    #[api(expose = true, message = "Failed to fetch {resource}")]
    DatabaseUnavailable {
        /// What was to be read.
        resource: String,
    },

    /// The endpoint answers only while developing.
    #[api(status = 501)]
    #[api(message = "Production authentication not yet implemented. Enable JWT_DEV_MODE=true for testing.")]
    NotImplemented,

    /// The service answers, and not all of its parts do.
    #[api(status = 200, allow_success, extra(status = "degraded"))]
    DegradedMode,
}

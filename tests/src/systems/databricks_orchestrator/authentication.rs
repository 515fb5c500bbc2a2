use api_error::ApiError;

/// The service does not know who is calling.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authentication Errors", status = 401)]
pub enum AuthenticationError {
    /// Missing or invalid authentication.
    #[api(message = "Authentication required")]
    Unauthorized {
        /// What the caller can do.
        suggestion: String,
    },

    /// Authentication token has expired.
    #[api(message = "Authentication token expired")]
    TokenExpired {
        /// The end of the token, in RFC 3339.
        expired_at: String,
        /// What the caller can do.
        suggestion: String,
    },
}

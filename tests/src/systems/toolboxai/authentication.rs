use api_error::ApiError;

/// The service does not know who is calling.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authentication Errors", status = 401)]
pub enum AuthenticationError {
    /// There is no token.
    #[api(message = "Valid JWT token required for this endpoint")]
    AuthenticationRequired {
        /// What was asked for.
        endpoint: String,
        /// How a token is sent.
        required_header: String,
    },

    /// The token is not one of ours.
    #[api(message = "JWT token is malformed or invalid")]
    InvalidToken {
        /// What is wrong with it.
        issue: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// The token is past its expiry.
    #[api(message = "JWT token has expired")]
    TokenExpired {
        /// The end of the token, in RFC 3339.
        expired_at: String,
        /// The clock of the service, in RFC 3339.
        current_time: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// Nobody has that name and that password.
    #[api(message = "Invalid username/email or password")]
    InvalidCredentials {
        /// How often the caller may try again.
        attempts_remaining: u32,
        /// How long the account is locked after that.
        lockout_duration: String,
    },
}

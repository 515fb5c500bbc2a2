use api_error::ApiError;

/// It is not known who sent the request, or it is known and not enough.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authentication Errors", status = 401, prefix = "AUTH_")]
pub enum AuthenticationError {
    /// The request carries no token.
    #[api(message = "Authentication required", header = "WWW-Authenticate: Bearer")]
    TokenMissing,

    /// The token is past its expiry.
    #[api(message = "Token has expired", header = "WWW-Authenticate: Bearer")]
    TokenExpired,

    /// The token cannot be read, or somebody else signed it.
    #[api(message = "Invalid authentication token", header = "WWW-Authenticate: Bearer")]
    TokenInvalid,

    /// A refresh token was sent where an access token belongs.
    #[api(message = "Invalid token type. Use access token.")]
    TokenWrongType,

    /// An access token was sent where a refresh token belongs.
    #[api(status = 400, message = "Invalid token type. Expected refresh token.")]
    RefreshTokenInvalid,

    /// The caller has another role.
    #[api(status = 403, message = "Insufficient permissions. Required role: {role}")]
    InsufficientPermissions {
        /// The role that is missing.
        role: String,
    },

    /// The robot's token is unknown, or past its expiry.
    #[api(message = "Invalid or expired API token")]
    RobotTokenInvalid,
}

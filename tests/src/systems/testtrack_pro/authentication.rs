use api_error::ApiError;

/// It is not known who sent the request, or the account cannot be used.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authentication Errors", status = 401, rename_all_fields = "camelCase")]
pub enum AuthenticationError {
    /// No account has this address and this password.
    #[api(code = "AUTH_001", title = "Invalid Credentials", message = "Invalid email or password")]
    InvalidCredentials,

    /// The token is past its expiry.
    #[api(code = "AUTH_002", title = "Token Expired", message = "JWT token has expired")]
    TokenExpired,

    /// The token cannot be read, or somebody else signed it.
    #[api(code = "AUTH_003", title = "Invalid Token", message = "Invalid or malformed JWT token")]
    InvalidToken,

    /// The caller did not yet confirm the address.
    #[api(code = "AUTH_004", status = 403, title = "Email Not Verified", message = "Email address not verified")]
    EmailNotVerified {
        /// The address to confirm.
        email: String,
    },

    /// The password was wrong too often.
    #[api(code = "AUTH_005", status = 403, title = "Account Locked")]
    #[api(message = "Account locked due to multiple failed login attempts")]
    AccountLocked {
        /// When it can be used again, in RFC 3339.
        locked_until: String,
    },

    /// The caller has to log in again.
    #[api(code = "AUTH_006", title = "Refresh Token Invalid", message = "Refresh token is invalid or expired")]
    RefreshTokenInvalid,
}

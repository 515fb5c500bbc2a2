use api_error::ApiError;

/// It is not known who sent the request.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authentication Errors", numbers = 2000..=2999, status = 401, expose = false)]
pub enum AuthenticationError {
    /// The endpoint is not open to strangers.
    #[api(code = 2000, expose, message = "Authentication required")]
    Unauthorized,

    /// The token was not issued by the service.
    #[api(code = 2001, message = "Invalid authentication token")]
    InvalidToken,

    /// The token is past its expiry.
    #[api(code = 2002, message = "Authentication token expired")]
    ExpiredToken,

    /// The request carries no token.
    #[api(code = 2003, expose, message = "Authentication token missing")]
    MissingToken,

    /// The name or the password is wrong.
    #[api(code = 2004)]
    InvalidCredentials,

    /// The token was withdrawn before its expiry.
    #[api(code = 2005, message = "Authentication token revoked")]
    TokenRevoked,

    /// The signature of the token does not match.
    #[api(code = 2006, message = "Invalid token signature")]
    InvalidSignature,

    /// The token was issued by somebody else.
    #[api(code = 2007, message = "Invalid token issuer")]
    InvalidIssuer,

    /// The token was issued for another service.
    #[api(code = 2008, message = "Invalid token audience")]
    InvalidAudience,
}

//! The errors that HTTP itself knows.

use http::StatusCode;

use crate::ApiError;
use crate::error::Catalogued;
use crate::spec::ErrorSpec;

/// The codes of the responses that no handler made: one for each status of errors that [IANA] has registered.
///
/// A service that publishes them joins them in its catalog: `catalog![ShopError, HttpError]`. One that has codes of its own for
/// some of them says so to the layer: [`ApiErrorLayer::with_spec`](super::ApiErrorLayer::with_spec).
///
/// ```
/// use api_error::service::HttpError;
///
/// assert_eq!(HttpError::NOT_FOUND.code(), "NOT_FOUND");
/// assert_eq!(HttpError::NOT_FOUND.status(), 404);
/// ```
///
/// It is an error like any other, for a handler that has nothing to add: `Err(HttpError::NotFound)`.
///
/// [IANA]: https://www.iana.org/assignments/http-status-codes
#[derive(Clone, Copy, Debug, PartialEq, Eq, ApiError)]
#[api(crate = crate, category = "HTTP")]
#[non_exhaustive]
pub enum HttpError {
    /// 400.
    #[api(status = 400, message = "The request is malformed")]
    BadRequest,
    /// 401.
    #[api(status = 401, message = "Authentication is required")]
    Unauthorized,
    /// 402.
    #[api(status = 402, message = "Payment is required")]
    PaymentRequired,
    /// 403.
    #[api(status = 403, message = "Access is not allowed")]
    Forbidden,
    /// 404.
    #[api(status = 404, message = "There is nothing at this address")]
    NotFound,
    /// 405.
    #[api(status = 405, message = "This method is not allowed here")]
    MethodNotAllowed,
    /// 406.
    #[api(status = 406, message = "There is no representation of the kind that is asked for")]
    NotAcceptable,
    /// 407.
    #[api(status = 407, message = "The proxy requires authentication")]
    ProxyAuthenticationRequired,
    /// 408.
    #[api(status = 408, message = "The request took too long", retryable = "if_idempotent")]
    RequestTimeout,
    /// 409.
    #[api(status = 409, message = "The request conflicts with the state of the resource")]
    Conflict,
    /// 410.
    #[api(status = 410, message = "What was at this address is gone for good")]
    Gone,
    /// 411.
    #[api(status = 411, message = "The length of the body must be stated")]
    LengthRequired,
    /// 412.
    #[api(status = 412, message = "A precondition of the request does not hold")]
    PreconditionFailed,
    /// 413.
    #[api(status = 413, message = "The body of the request is too large")]
    ContentTooLarge,
    /// 414.
    #[api(status = 414, title = "URI too long", message = "The address is too long")]
    UriTooLong,
    /// 415.
    #[api(status = 415, message = "The media type of the body is not supported")]
    UnsupportedMediaType,
    /// 416.
    #[api(status = 416, message = "The range that is asked for does not exist")]
    RangeNotSatisfiable,
    /// 417.
    #[api(status = 417, message = "The expectation of the request cannot be met")]
    ExpectationFailed,
    /// 421.
    #[api(status = 421, message = "This server does not answer for that host")]
    MisdirectedRequest,
    /// 422.
    #[api(status = 422, message = "The body of the request does not have the expected form")]
    UnprocessableContent,
    /// 423.
    #[api(status = 423, message = "The resource is locked")]
    Locked,
    /// 424.
    #[api(status = 424, message = "Another action that this one depends on failed")]
    FailedDependency,
    /// 425.
    #[api(status = 425, message = "The request came too early to be processed safely", retryable)]
    TooEarly,
    /// 426.
    #[api(status = 426, message = "Another protocol is required")]
    UpgradeRequired,
    /// 428.
    #[api(status = 428, message = "The request must be conditional")]
    PreconditionRequired,
    /// 429.
    #[api(status = 429, message = "Too many requests", retryable)]
    TooManyRequests,
    /// 431.
    #[api(status = 431, message = "The headers of the request are too large")]
    RequestHeaderFieldsTooLarge,
    /// 451.
    #[api(status = 451, message = "Access is denied for legal reasons")]
    UnavailableForLegalReasons,
    /// 500.
    #[api(status = 500, message = "Internal server error")]
    InternalServerError,
    /// 501.
    #[api(status = 501, message = "The server does not support this")]
    NotImplemented,
    /// 502.
    #[api(status = 502, message = "The server behind this one gave no valid answer", retryable = "if_idempotent")]
    BadGateway,
    /// 503.
    #[api(status = 503, message = "The service is not available at the moment", retryable = "if_idempotent")]
    ServiceUnavailable,
    /// 504.
    #[api(status = 504, message = "The server behind this one gave no answer in time", retryable = "if_idempotent")]
    GatewayTimeout,
    /// 505.
    #[api(status = 505, title = "HTTP version not supported", message = "This version of HTTP is not supported")]
    HttpVersionNotSupported,
    /// 506.
    #[api(status = 506, message = "The server cannot choose a representation")]
    VariantAlsoNegotiates,
    /// 507.
    #[api(status = 507, message = "The server has no room for the request")]
    InsufficientStorage,
    /// 508.
    #[api(status = 508, message = "The request leads in a circle")]
    LoopDetected,
    /// 510.
    #[api(status = 510, message = "The request needs an extension")]
    NotExtended,
    /// 511.
    #[api(status = 511, message = "The network requires authentication")]
    NetworkAuthenticationRequired,
    /// 400 to 499 without a name of its own.
    #[api(status = 400, message = "The request was not accepted")]
    ClientError,
    /// 500 to 599 without a name of its own.
    #[api(status = 500, message = "The server failed")]
    ServerError,
}

impl HttpError {
    /// The error of a status. One without an error of its own counts as any of its class ([RFC 9110 §15]).
    ///
    /// [RFC 9110 §15]: https://www.rfc-editor.org/rfc/rfc9110#section-15
    pub(super) fn spec_of_status(status: StatusCode) -> &'static ErrorSpec {
        // The two that stand for a class are the last ones, so they are not found by the status that they share.
        let known = Self::TABLE.own.iter().find(|spec| spec.status() == status);
        let class = if status.is_client_error() { Self::CLIENT_ERROR } else { Self::SERVER_ERROR };
        known.unwrap_or(class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_its_own_error_or_that_of_its_class() {
        for (status, code) in [
            (400, "BAD_REQUEST"),
            (404, "NOT_FOUND"),
            (413, "CONTENT_TOO_LARGE"),
            (418, "CLIENT_ERROR"),
            (499, "CLIENT_ERROR"),
            (500, "INTERNAL_SERVER_ERROR"),
            (511, "NETWORK_AUTHENTICATION_REQUIRED"),
            (599, "SERVER_ERROR"),
        ] {
            assert_eq!(HttpError::spec_of_status(StatusCode::from_u16(status).unwrap()).code(), code);
        }
    }

    #[test]
    fn titles_are_the_phrases_of_the_registry() {
        // The first two have new names since RFC 9110, the others stand for classes.
        let others = ["CONTENT_TOO_LARGE", "UNPROCESSABLE_CONTENT", "CLIENT_ERROR", "SERVER_ERROR"];
        for spec in HttpError::TABLE.own.iter().filter(|spec| !others.contains(&spec.code())) {
            let phrase = spec.status().canonical_reason().unwrap_or_default();
            assert!(spec.title().eq_ignore_ascii_case(phrase), "{} {phrase}", spec.title());
        }
    }
}

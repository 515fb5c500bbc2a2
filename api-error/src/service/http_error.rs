//! The errors that HTTP itself knows.

use http::StatusCode;

use crate::ApiError;
use crate::error::ApiError as _;

/// Declares the errors: the status, the name, and what else `#[api(…)]` says of it.
macro_rules! http_errors {
    ($(#[doc = $doc:tt] $status:tt $name:ident { $($facts:tt)* })*) => {
        /// The codes of the responses that no handler made: one for each status of errors that [IANA] has registered.
        ///
        /// A service that publishes them joins them in its catalog: `catalog![ShopError, HttpError]`. One that has codes of its own for
        /// some of them says so to the layer: [`ApiErrorLayer::with_error`](super::ApiErrorLayer::with_error).
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
        pub enum HttpError {$(
            #[doc = $doc]
            #[api(status = $status, $($facts)*)]
            $name,
        )*}

        impl HttpError {
            /// Those that count for a class are the last ones, so they are not found by the status that they share.
            const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}
http_errors! {
    /// 400.
    400 BadRequest { message = "The request is malformed" }
    /// 401.
    401 Unauthorized { message = "Authentication is required" }
    /// 402.
    402 PaymentRequired { message = "Payment is required" }
    /// 403.
    403 Forbidden { message = "Access is not allowed" }
    /// 404.
    404 NotFound { message = "There is nothing at this address" }
    /// 405.
    405 MethodNotAllowed { message = "This method is not allowed here" }
    /// 406.
    406 NotAcceptable { message = "There is no representation of the kind that is asked for" }
    /// 407.
    407 ProxyAuthenticationRequired { message = "The proxy requires authentication" }
    /// 408.
    408 RequestTimeout { message = "The request took too long", retryable = "if_idempotent" }
    /// 409.
    409 Conflict { message = "The request conflicts with the state of the resource" }
    /// 410.
    410 Gone { message = "What was at this address is gone for good" }
    /// 411.
    411 LengthRequired { message = "The length of the body must be stated" }
    /// 412.
    412 PreconditionFailed { message = "A precondition of the request does not hold" }
    /// 413.
    413 ContentTooLarge { message = "The body of the request is too large" }
    /// 414.
    414 UriTooLong { title = "URI too long", message = "The address is too long" }
    /// 415.
    415 UnsupportedMediaType { message = "The media type of the body is not supported" }
    /// 416.
    416 RangeNotSatisfiable { message = "The range that is asked for does not exist" }
    /// 417.
    417 ExpectationFailed { message = "The expectation of the request cannot be met" }
    /// 421.
    421 MisdirectedRequest { message = "This server does not answer for that host" }
    /// 422.
    422 UnprocessableContent { message = "The body of the request does not have the expected form" }
    /// 423.
    423 Locked { message = "The resource is locked" }
    /// 424.
    424 FailedDependency { message = "Another action that this one depends on failed" }
    /// 425.
    425 TooEarly { message = "The request came too early to be processed safely", retryable }
    /// 426.
    426 UpgradeRequired { message = "Another protocol is required" }
    /// 428.
    428 PreconditionRequired { message = "The request must be conditional" }
    /// 429.
    429 TooManyRequests { message = "Too many requests", retryable }
    /// 431.
    431 RequestHeaderFieldsTooLarge { message = "The headers of the request are too large" }
    /// 451.
    451 UnavailableForLegalReasons { message = "Access is denied for legal reasons" }
    /// 500.
    500 InternalServerError { message = "Internal server error" }
    /// 501.
    501 NotImplemented { message = "The server does not support this" }
    /// 502.
    502 BadGateway { message = "The server behind this one gave no valid answer", retryable = "if_idempotent" }
    /// 503.
    503 ServiceUnavailable { message = "The service is not available at the moment", retryable = "if_idempotent" }
    /// 504.
    504 GatewayTimeout { message = "The server behind this one gave no answer in time", retryable = "if_idempotent" }
    /// 505.
    505 HttpVersionNotSupported { title = "HTTP version not supported", message = "This version of HTTP is not supported" }
    /// 506.
    506 VariantAlsoNegotiates { message = "The server cannot choose a representation" }
    /// 507.
    507 InsufficientStorage { message = "The server has no room for the request" }
    /// 508.
    508 LoopDetected { message = "The request leads in a circle" }
    /// 510.
    510 NotExtended { message = "The request needs an extension" }
    /// 511.
    511 NetworkAuthenticationRequired { message = "The network requires authentication" }
    /// 400 to 499 without a name of its own.
    400 ClientError { message = "The request was not accepted" }
    /// 500 to 599 without a name of its own.
    500 ServerError { message = "The server failed" }
}

impl HttpError {
    /// The error of a status. One without an error of its own counts as any of its class ([RFC 9110 §15]).
    ///
    /// [RFC 9110 §15]: https://www.rfc-editor.org/rfc/rfc9110#section-15
    pub(super) fn of_status(status: StatusCode) -> &'static Self {
        let class = if status.is_client_error() { &Self::ClientError } else { &Self::ServerError };
        Self::ALL.iter().find(|error| error.spec().status() == status).unwrap_or(class)
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
            assert_eq!(HttpError::of_status(StatusCode::from_u16(status).unwrap()).spec().code(), code);
        }
    }

    #[test]
    fn titles_are_the_phrases_of_the_registry() {
        // The first two have new names since RFC 9110, the others stand for classes.
        let others = ["CONTENT_TOO_LARGE", "UNPROCESSABLE_CONTENT", "CLIENT_ERROR", "SERVER_ERROR"];
        for spec in
            <HttpError as crate::error::Catalogued>::TABLE.own.iter().filter(|spec| !others.contains(&spec.code()))
        {
            let phrase = spec.status().canonical_reason().unwrap_or_default();
            assert!(spec.title().eq_ignore_ascii_case(phrase), "{} {phrase}", spec.title());
        }
    }
}

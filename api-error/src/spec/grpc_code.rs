//! The code of an error in gRPC.

use http::StatusCode;
use serde::ser::{Serialize, Serializer};

/// The code of an error in gRPC (`google.rpc.Code`), without the one of success.
///
/// It is that of the HTTP status, unless the error declares another: `grpc = "already_exists"`.
///
/// | code | number | its HTTP status | the statuses it is made of |
/// | --- | --- | --- | --- |
/// | `cancelled` | 1 | 499 | 499 |
/// | `unknown` | 2 | 500 | those of success (`allow_success`) |
/// | `invalid_argument` | 3 | 400 | 400, 422 |
/// | `deadline_exceeded` | 4 | 504 | 504 |
/// | `not_found` | 5 | 404 | 404 |
/// | `already_exists` | 6 | 409 | |
/// | `permission_denied` | 7 | 403 | 403 |
/// | `resource_exhausted` | 8 | 429 | 429 |
/// | `failed_precondition` | 9 | 400 | any other from 400 to 499 |
/// | `aborted` | 10 | 409 | 409 |
/// | `out_of_range` | 11 | 400 | 416 |
/// | `unimplemented` | 12 | 501 | 501 |
/// | `internal` | 13 | 500 | any other from 500 to 599 |
/// | `unavailable` | 14 | 503 | 503 |
/// | `data_loss` | 15 | 500 | |
/// | `unauthenticated` | 16 | 401 | 401 |
///
/// Numbers and HTTP statuses are those of [`google/rpc/code.proto`]. It gives several codes one status; which of them is meant by
/// a status, and by one that it does not name, is as Google's own clients read it ([`HttpJsonStatusCode`] of gax). 422 alone is
/// ours: it says that the input is wrong, which is `invalid_argument`. A 409 is `aborted`, which tells clients that the same may
/// succeed later: say `already_exists` where it cannot.
///
/// [`google/rpc/code.proto`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
/// [`HttpJsonStatusCode`]: https://github.com/googleapis/sdk-platform-java/blob/main/gax-java/gax-httpjson/src/main/java/com/google/api/gax/httpjson/HttpJsonStatusCode.java
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the usual ones")]
#[repr(u8)]
pub enum GrpcCode {
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
}

impl GrpcCode {
    /// The code of an error with this HTTP status.
    #[must_use]
    pub fn of_status(status: StatusCode) -> Self {
        match status.as_u16() {
            400 | 422 => Self::InvalidArgument,
            401 => Self::Unauthenticated,
            403 => Self::PermissionDenied,
            404 => Self::NotFound,
            409 => Self::Aborted,
            416 => Self::OutOfRange,
            429 => Self::ResourceExhausted,
            499 => Self::Cancelled,
            400..=499 => Self::FailedPrecondition,
            501 => Self::Unimplemented,
            503 => Self::Unavailable,
            504 => Self::DeadlineExceeded,
            500..=599 => Self::Internal,
            _ => Self::Unknown,
        }
    }

    /// Its HTTP status.
    #[must_use]
    pub fn status(self) -> StatusCode {
        let status = match self {
            Self::InvalidArgument | Self::FailedPrecondition | Self::OutOfRange => 400,
            Self::Unauthenticated => 401,
            Self::PermissionDenied => 403,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::ResourceExhausted => 429,
            Self::Cancelled => 499,
            Self::Unknown | Self::Internal | Self::DataLoss => 500,
            Self::Unimplemented => 501,
            Self::Unavailable => 503,
            Self::DeadlineExceeded => 504,
        };
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Its number on the wire.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Its name in the words of the attribute: `"not_found"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Unknown => "unknown",
            Self::InvalidArgument => "invalid_argument",
            Self::DeadlineExceeded => "deadline_exceeded",
            Self::NotFound => "not_found",
            Self::AlreadyExists => "already_exists",
            Self::PermissionDenied => "permission_denied",
            Self::ResourceExhausted => "resource_exhausted",
            Self::FailedPrecondition => "failed_precondition",
            Self::Aborted => "aborted",
            Self::OutOfRange => "out_of_range",
            Self::Unimplemented => "unimplemented",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
            Self::DataLoss => "data_loss",
            Self::Unauthenticated => "unauthenticated",
        }
    }
}

/// In the words of the attribute.
impl Serialize for GrpcCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

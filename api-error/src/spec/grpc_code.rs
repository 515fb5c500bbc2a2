//! The code of an error in gRPC.

use http::StatusCode;
use serde::ser::{Serialize, Serializer};

/// Each code with its number, its name in the attribute, and its HTTP status.
macro_rules! codes {
    ($(#[$doc:meta])* $($code:ident = $number:literal, $name:literal, $status:literal;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names are the usual ones")]
        #[repr(u8)]
        pub enum GrpcCode {
            $($code = $number,)*
        }

        impl GrpcCode {
            /// The code of a number on the wire: `unknown` for that of success, which an error should not have.
            #[cfg(feature = "tonic")]
            pub(crate) const fn of_number(number: u8) -> Self {
                match number {
                    $($number => Self::$code,)*
                    _ => Self::Unknown,
                }
            }

            /// Its HTTP status.
            #[must_use]
            pub fn status(self) -> StatusCode {
                let status = match self { $(Self::$code => $status,)* };
                StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            }

            /// Its name in the words of the attribute: `"not_found"`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)* }
            }
        }
    };
}

codes! {
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
    Cancelled = 1, "cancelled", 499;
    Unknown = 2, "unknown", 500;
    InvalidArgument = 3, "invalid_argument", 400;
    DeadlineExceeded = 4, "deadline_exceeded", 504;
    NotFound = 5, "not_found", 404;
    AlreadyExists = 6, "already_exists", 409;
    PermissionDenied = 7, "permission_denied", 403;
    ResourceExhausted = 8, "resource_exhausted", 429;
    FailedPrecondition = 9, "failed_precondition", 400;
    Aborted = 10, "aborted", 409;
    OutOfRange = 11, "out_of_range", 400;
    Unimplemented = 12, "unimplemented", 501;
    Internal = 13, "internal", 500;
    Unavailable = 14, "unavailable", 503;
    DataLoss = 15, "data_loss", 500;
    Unauthenticated = 16, "unauthenticated", 401;
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

    /// Its number on the wire.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// In the words of the attribute.
impl Serialize for GrpcCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

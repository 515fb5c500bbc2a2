//! Why an error could not be read, or not as a whole.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use super::OneLine;

/// Why a received error could not be read, or not as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// The body is larger than what is read: 1 MiB.
    TooLarge,
    /// The connection broke before the end of the body: what the client says.
    Incomplete(String),
    /// The body is not JSON, or was cut.
    NotJson(String),
    /// The body is JSON of another form: what is wrong, and where as a JSON Pointer.
    OtherForm {
        /// Where.
        pointer: String,
        /// What is wrong there.
        what: Cow<'static, str>,
    },
    /// No variant has the code, or [none came](crate::RemoteError::or_code).
    UnknownCode,
    /// A field of the variant did not come, or not as its type: its name, and why.
    Field {
        /// The field of the variant.
        name: &'static str,
        /// Why not.
        why: Cow<'static, str>,
    },
}

/// One line, as that of the error: the reasons may quote what came.
impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => f.write_str("the body is too large"),
            Self::Incomplete(why) => write!(f, "the body did not come as a whole: {}", OneLine(why)),
            Self::NotJson(why) => write!(f, "the body is not JSON: {}", OneLine(why)),
            Self::OtherForm { pointer, what } => write!(f, "the body has another form: at {pointer:?} {what}"),
            Self::UnknownCode => f.write_str("no variant has the code that came, or none came"),
            Self::Field { name, why } => write!(f, "the field `{name}` {}", OneLine(why)),
        }
    }
}

impl Error for ReadError {}

//! Errors that were received from other services.

pub(crate) mod decode;
pub(crate) mod read;
pub(crate) mod remote;
#[cfg(feature = "reqwest")]
pub mod reqwest;

pub use self::decode::{Decode, FromFieldErrors};
pub use self::remote::{ReadError, Relayed, RemoteError, RemoteJson, RetryAdvice};

//! From a received error to a variant: what `#[api(decode)]` implements, and what its code calls.

mod field;
mod hidden;
mod roles;
mod template;
mod text;

use std::sync::Arc;

pub use self::field::{Decoded, Field};
pub use self::hidden::Hidden;
pub use self::roles::{FromFieldErrors, FromNestedErrors, FromStatus, FromWait};
use crate::client::remote::{ReadError, RemoteError};
use crate::render::WebSocketClose;
use crate::render::websocket::may_be_cut;
use crate::spec::ErrorSpec;

/// A type that a received error becomes again: `#[derive(ApiError)]` with `#[api(decode)]`.
///
/// The derive implements `TryFrom<RemoteError>` on top of it, or `From<RemoteError>` where a variant is `other`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a received error",
    label = "has no `decode`",
    note = "a type of your own: add `#[api(decode)]` to it",
    note = "to exclude the variant: `#[api(decode = false)]` on it"
)]
pub trait Decode: Sized {
    /// Makes the variant of the error's code, with its fields.
    ///
    /// # Errors
    ///
    /// If no variant has the code, or a field of it did not come.
    fn decode(remote: &RemoteError) -> Result<Self, ReadError>;
}

/// A pointer to an error is that error.
macro_rules! through_pointer {
    ($($pointer:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<E: Decode> Decode for $pointer<E> {
            fn decode(remote: &RemoteError) -> Result<Self, ReadError> {
                E::decode(remote).map(Self::new)
            }
        }
    )*};
}
through_pointer!(Box Arc);

/// What a received error becomes, or the error as it was, with what was missing.
///
/// # Errors
///
/// What [`Decode::decode`] says.
pub fn decoded<E: Decode>(remote: RemoteError) -> Result<E, RemoteError> {
    E::decode(&remote).map_err(|read_error| {
        // Why the body could not be read explains all that follows, but for a field of a variant that was found.
        let is_explained = match read_error {
            ReadError::Field { .. } => !remote.was_read(),
            _ => remote.read_error().is_some(),
        };
        if is_explained { remote } else { remote.with_read_error(read_error) }
    })
}

/// What a variant that is `other` holds: the received error, or what is made of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a received error with an unknown code",
    label = "the field of a variant that is `other`",
    note = "write `#[source] RemoteError`, or a type of your own that implements `From<RemoteError>`"
)]
pub trait Other {
    /// Holds the error.
    fn other(remote: RemoteError) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: From<RemoteError>> Other for T {
    fn other(remote: RemoteError) -> Self {
        remote.into()
    }
}

/// The variants, asked one after the other: the first that can be made is it.
#[derive(Debug)]
pub struct Variants<'r, E> {
    remote: &'r RemoteError,
    found: Result<E, ReadError>,
}

impl<'r, E> Variants<'r, E> {
    /// None was asked yet.
    #[must_use]
    pub fn of(remote: &'r RemoteError) -> Self {
        Self { remote, found: Err(ReadError::UnknownCode) }
    }

    /// The variants that are errors of their own, each by its row.
    #[must_use]
    pub fn own(self, specs: &'static [ErrorSpec], make: fn(&'r RemoteError, usize) -> Result<E, ReadError>) -> Self {
        let remote = self.remote;
        let rows = specs.iter().enumerate().filter(|(_, spec)| is_of(remote, spec));
        rows.fold(self, |variants, (row, _)| variants.or_else(|| make(remote, row)))
    }

    /// A variant with the code of an error that is declared elsewhere.
    #[must_use]
    pub fn variant(self, spec: &'static ErrorSpec, make: fn(&'r RemoteError) -> Result<E, ReadError>) -> Self {
        let remote = self.remote;
        self.or_else(|| if is_of(remote, spec) { make(remote) } else { Err(ReadError::UnknownCode) })
    }

    /// A variant that is transparent.
    #[must_use]
    pub fn inside<I: Decode>(self, make: fn(&'r RemoteError, I) -> Result<E, ReadError>) -> Self {
        let remote = self.remote;
        self.or_else(|| make(remote, I::decode(remote)?))
    }

    /// The variant, or why there is none: the first field that was missing says more than that later variants have another code.
    ///
    /// # Errors
    ///
    /// If none could be made.
    pub fn found(self) -> Result<E, ReadError> {
        self.found
    }

    fn or_else(mut self, make: impl FnOnce() -> Result<E, ReadError>) -> Self {
        if let Err(read_error) = &self.found {
            match make() {
                Err(_) if *read_error != ReadError::UnknownCode => {}
                answer => self.found = answer,
            }
        }
        self
    }
}

/// Whether an error was received with the code of a spec. An envelope without codes may have numbers; a WebSocket may be closed
/// with neither.
fn is_of(remote: &RemoteError, spec: &ErrorSpec) -> bool {
    match (remote.code(), remote.number()) {
        (Some(code), _) => code == spec.code(),
        (None, Some(number)) => spec.number() == Some(number),
        (None, None) => remote.ws_close().is_some() && remote.ws_close() == spec.ws_close() && is_unique(remote, spec),
    }
}

/// Several errors may close a WebSocket with one code.
fn is_unique(remote: &RemoteError, spec: &ErrorSpec) -> bool {
    remote.message().is_none_or(|reason| {
        let is_whole = WebSocketClose::new(0, &spec.static_message()).reason() == reason;
        is_whole || (spec.message_is_template() && may_be_of(spec.message(), reason))
    })
}

/// Whether the texts before and after the fields of a template are there, as far as the reason has room for them.
fn may_be_of(template: &str, reason: &str) -> bool {
    let before = template.split(['{', '}']).next().unwrap_or_default();
    let after = template.rsplit(['{', '}']).next().unwrap_or_default();
    reason.strip_prefix(before).is_some_and(|rest| may_be_cut(reason) || rest.ends_with(after))
}

//! One field of a variant, looked for in the places where it was sent.

use std::borrow::Cow;

use http::HeaderName;
use http::header::CONTENT_LANGUAGE;
use serde::de::DeserializeOwned;
use serde_json::Error;

use super::hidden::Hidden;
use super::roles::{FromFieldErrors, FromNestedErrors, FromStatus, FromWait};
use super::template::values;
use super::text;
use crate::client::remote::{ReadError, RemoteError, RemoteJson};
use crate::error::rejected_text::summary;

/// What a field can be read back as.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a received error: it does not implement `serde::Deserialize` without borrowing",
    label = "a field of a variant that is decoded",
    note = "instead of `&'static str`: `String` or `Cow<'static, str>`",
    note = "a type of your own: derive `serde::Deserialize`",
    note = "to exclude the variant: `#[api(decode = false)]` on it"
)]
pub trait Decoded: Sized {
    /// A value of the body.
    ///
    /// # Errors
    ///
    /// If it is of another type.
    fn from_json(json: &RemoteJson) -> Result<Self, Error>;

    /// A header, or a part of a message.
    ///
    /// # Errors
    ///
    /// If it is of another type.
    fn from_text(text: &str) -> Result<Self, Error>;

    /// What was left out: `None` of an `Option`, an empty list or map.
    fn from_nothing() -> Option<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> Decoded for T {
    fn from_json(json: &RemoteJson) -> Result<Self, Error> {
        json.get()
    }

    fn from_text(text: &str) -> Result<Self, Error> {
        T::deserialize(text::Text(text))
    }

    fn from_nothing() -> Option<Self> {
        T::deserialize(text::Nothing).ok()
    }
}

/// A field that is looked for in one place after the other.
#[derive(Debug)]
pub struct Field<'r, T> {
    remote: &'r RemoteError,
    name: &'static str,
    /// The first that was found.
    value: Option<Result<T, Cow<'static, str>>>,
}

impl<'r, T> Field<'r, T> {
    /// Nowhere yet. The name is that in the variant.
    #[must_use]
    pub fn of(remote: &'r RemoteError, name: &'static str) -> Self {
        Self { remote, name, value: None }
    }

    /// One detail.
    #[must_use]
    pub fn detail(self, name: &str) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| {
            let json = remote.detail(name)?;
            let value = json.among_others().map_or_else(|| T::from_json(json), |text| T::from_text(&text));
            Some(value.map_err(reported))
        })
    }

    /// All details.
    #[must_use]
    pub fn details(self) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| remote.facts().details.all().map(|json| T::from_json(&json).map_err(reported)))
    }

    /// A header.
    #[must_use]
    pub fn header(self, name: &HeaderName) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| {
            let text = std::str::from_utf8(remote.headers().get(name)?.as_bytes()).ok()?;
            Some(T::from_text(text.trim()).map_err(reported))
        })
    }

    /// The wait.
    #[must_use]
    pub fn wait(self) -> Self
    where
        T: FromWait,
    {
        self.or(|remote| T::from_wait(remote.retry_after()).map(Ok))
    }

    /// The rejected fields.
    #[must_use]
    pub fn field_errors(self) -> Self
    where
        T: FromFieldErrors,
    {
        self.or(|remote| {
            let errors = remote.field_errors();
            (!errors.is_empty() || remote.read_error().is_none()).then(|| Ok(T::from_field_errors(errors.to_vec())))
        })
    }

    /// The errors that this one holds.
    #[must_use]
    pub fn errors(self) -> Self
    where
        T: FromNestedErrors,
    {
        self.or(|remote| {
            let none_of_it = |read_error| format!("does not come back: {read_error}").into();
            let made = || T::from_nested_errors(&mut remote.each_nested()).map_err(none_of_it);
            (remote.nested_len() > 0 || remote.read_error().is_none()).then(made)
        })
    }

    /// The status.
    #[must_use]
    pub fn status(self) -> Self
    where
        T: FromStatus,
    {
        self.or(|remote| Some(Ok(T::from_status(remote.status()))))
    }

    /// The message as a whole, unless it is the one that is sent in the place of the field.
    #[must_use]
    pub fn message(self, in_its_place: Option<&str>) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| {
            let text = remote.whole_message().filter(|text| Some(*text) != in_its_place)?;
            T::from_text(text).ok().map(Ok)
        })
    }

    /// A part of the message: the one that stands at all of these places between these texts, if the message is in their
    /// language, and if there is one way only to read it.
    #[must_use]
    pub fn in_message(self, language: &str, between: &[&str], places: &[usize]) -> Self
    where
        T: Decoded,
    {
        self.where_message(|remote| is_in(remote, language).unwrap_or(true), between, places)
    }

    /// The same of a type with translations: an event or a close that tells no language may be in any.
    #[must_use]
    pub fn in_translated_message(self, language: &str, between: &[&str], places: &[usize]) -> Self
    where
        T: Decoded,
    {
        let is_response = |remote: &RemoteError| !remote.headers().is_empty();
        self.where_message(|remote| is_in(remote, language).unwrap_or(is_response(remote)), between, places)
    }

    fn where_message(
        self,
        is_readable: impl FnOnce(&'r RemoteError) -> bool,
        between: &[&str],
        places: &[usize],
    ) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| {
            let message = remote.whole_message().filter(|_| is_readable(remote))?;
            let values = values(message, between)?;
            let mut shown = places.iter().map(|place| values.get(*place));
            let first = shown.next()??;
            let is_same = shown.all(|other| other == Some(first));
            is_same.then(|| T::from_text(first).ok().map(Ok)).flatten()
        })
    }

    /// A field that is always sent.
    ///
    /// # Errors
    ///
    /// If it did not come, or as another type.
    pub fn sent(self) -> Result<T, ReadError>
    where
        T: Decoded,
    {
        self.or(|remote| if may_be_left_out(remote) { T::from_nothing().map(Ok) } else { None }).made()
    }

    /// A field that is read otherwise than by `Deserialize`.
    ///
    /// # Errors
    ///
    /// If it did not come, or as another type.
    pub fn made(self) -> Result<T, ReadError> {
        let name = self.name;
        let value = self.value.unwrap_or(Err("did not come".into()));
        value.map_err(|why| ReadError::Field { name, why })
    }

    /// A field that production leaves out.
    ///
    /// # Errors
    ///
    /// If it came as another type.
    pub fn hidden(self) -> Result<T, ReadError>
    where
        T: Hidden,
    {
        self.or(|_| Some(Ok(T::hidden()))).made()
    }

    fn or(mut self, find: impl FnOnce(&'r RemoteError) -> Option<Result<T, Cow<'static, str>>>) -> Self {
        if self.value.is_none() {
            self.value = find(self.remote);
        }
        self
    }
}

/// Whether a field that is not there was left out. Of a body that was not read nobody knows, nor of details without names.
fn may_be_left_out(remote: &RemoteError) -> bool {
    let details = remote.details_value();
    remote.was_read() && details.is_none_or(|details| details.as_str().starts_with('{'))
}

/// Whether the message is in this language, if it says so: in another one the same texts may stand around other fields. A response
/// that tells none was not translated.
fn is_in(remote: &RemoteError, language: &str) -> Option<bool> {
    let reported =
        remote.headers().get(CONTENT_LANGUAGE).and_then(|reported| reported.to_str().ok()).or(remote.locale());
    reported.map(|reported| reported.eq_ignore_ascii_case(language))
}

#[expect(clippy::needless_pass_by_value, reason = "what `map_err` hands over")]
fn reported(error: Error) -> Cow<'static, str> {
    // Without what came: logs hold this text.
    format!("is of another type: {}", summary(&error).unwrap_or_default()).into()
}

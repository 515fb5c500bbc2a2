//! One field of a variant, looked for in the places where it was sent.

use std::borrow::Cow;

use http::HeaderName;
use http::header::CONTENT_LANGUAGE;
use serde::de::DeserializeOwned;
use serde_json::Error;

use super::hidden::Hidden;
use super::roles::{FromFieldErrors, FromHeldErrors, FromStatus, FromWait};
use super::template::values;
use super::text;
use crate::remote::{ReadFault, RemoteError, RemoteJson};

/// What a field can be read back as.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read back from a received error: it does not implement `serde::Deserialize` without borrowing",
    label = "a field of a variant that comes back",
    note = "instead of `&'static str`: `String` or `Cow<'static, str>`",
    note = "a type of your own: derive `serde::Deserialize`",
    note = "to leave the variant out: `#[api(decode = false)]` on it"
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
        self.or(|remote| remote.detail(name).map(|json| T::from_json(json).map_err(told)))
    }

    /// All details.
    #[must_use]
    pub fn details(self) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| remote.facts().details.all().map(|json| T::from_json(&json).map_err(told)))
    }

    /// A header.
    #[must_use]
    pub fn header(self, name: &HeaderName) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| {
            let text = remote.headers().get(name)?.to_str().ok()?;
            Some(T::from_text(text.trim()).map_err(told))
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
        self.or(|remote| Some(Ok(T::from_field_errors(remote.field_errors().to_vec()))))
    }

    /// The errors that this one holds.
    #[must_use]
    pub fn errors(self) -> Self
    where
        T: FromHeldErrors,
    {
        self.or(|remote| Some(T::from_held_errors(remote.held()).map_err(|fault| fault.to_string().into())))
    }

    /// The status.
    #[must_use]
    pub fn status(self) -> Self
    where
        T: FromStatus,
    {
        self.or(|remote| Some(Ok(T::from_status(remote.status()))))
    }

    /// The message as a whole, unless it is the one that is sent where the field is hidden.
    #[must_use]
    pub fn message(self, in_place_of_hidden: Option<&str>) -> Self
    where
        T: Decoded,
    {
        self.or(|remote| {
            let text = remote.whole_message().filter(|text| Some(*text) != in_place_of_hidden)?;
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
        self.or(|remote| {
            let message = remote.whole_message().filter(|_| is_in(remote, language))?;
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
    pub fn sent(self) -> Result<T, ReadFault>
    where
        T: Decoded,
    {
        self.or(|_| T::from_nothing().map(Ok)).made()
    }

    /// A field that is read otherwise than by `Deserialize`.
    ///
    /// # Errors
    ///
    /// If it did not come, or as another type.
    pub fn made(self) -> Result<T, ReadFault> {
        let name = self.name;
        let value = self.value.unwrap_or(Err("did not come".into()));
        value.map_err(|why| ReadFault::Field { name, why })
    }

    /// A field that production leaves out.
    ///
    /// # Errors
    ///
    /// If it came as another type.
    pub fn hidden(self) -> Result<T, ReadFault>
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

/// A message in another language may hold the same texts around other fields. One that tells no language was not translated.
fn is_in(remote: &RemoteError, language: &str) -> bool {
    let told = remote.headers().get(CONTENT_LANGUAGE).and_then(|told| told.to_str().ok()).or(remote.locale());
    told.is_none_or(|told| told.eq_ignore_ascii_case(language))
}

#[expect(clippy::needless_pass_by_value, reason = "what `map_err` hands over")]
fn told(error: Error) -> Cow<'static, str> {
    format!("is of another type: {error}").into()
}

//! What a message in another language may show.

use serde_json::Value;

use crate::error::{FieldError, FieldVisitor};
use crate::json::Detail;

/// The fields of an error, or the parameters of a field error, that a translated message may show, by name.
///
/// In production it holds only what production shows.
#[derive(Clone, Debug, Default)]
pub struct Arguments {
    values: Vec<(String, Value)>,
}

impl Arguments {
    /// The value of that name; `Null` where the field is `None`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find_map(|(known, value)| (known == name).then_some(value))
    }

    /// All values, in the order of the fields.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.values.iter().map(|(name, value)| (&**name, value))
    }

    pub(super) fn of_field_error(error: &FieldError) -> Self {
        Self { values: error.params().map(|(name, value)| (name.to_owned(), value.clone())).collect() }
    }

    /// What does not serialize is no argument. The details report it.
    fn add(&mut self, name: &str, value: &dyn Detail) {
        let mut json = Vec::new();
        let value = match value.write_json(&mut json) {
            Ok(()) if json.is_empty() => Some(Value::Null),
            Ok(()) => serde_json::from_slice(&json).ok(),
            Err(_) => None,
        };
        if let Some(value) = value
            && self.get(name).is_none()
        {
            self.values.push((name.to_owned(), value));
        }
    }
}

impl FieldVisitor for Arguments {
    fn argument(&mut self, name: &str, value: &dyn Detail) {
        self.add(name, value);
    }

    /// A localizer of the application's own may use every detail.
    fn field(&mut self, name: &str, value: &dyn Detail) {
        self.add(name, value);
    }
}

/// What a translation may show that is no detail. Only the words of the compiler are others.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be included in a translation: it does not implement `serde::Serialize`",
    label = "a translation includes this field",
    note = "leave it out of the files of `locales`, or implement or derive `serde::Serialize`"
)]
pub trait Argument: Detail {}

#[diagnostic::do_not_recommend]
impl<T: Detail> Argument for T {}

/// Asks of a field that it can be shown.
pub const fn argument<T: Argument>(value: &T) -> &dyn Detail {
    value
}

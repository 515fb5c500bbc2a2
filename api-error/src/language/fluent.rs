//! Messages of [Project Fluent](https://projectfluent.org) (feature `fluent`).

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use serde_json::Value;

use super::{Arguments, Untranslated};
use crate::spec::FluentFile;

impl FluentFile {
    pub(crate) fn locale(&self) -> &'static str {
        self.locale
    }

    /// The text of a message, or of one of its attributes.
    pub(super) fn format(
        &'static self,
        id: &str,
        attribute: Option<&str>,
        arguments: &Arguments,
    ) -> Result<Cow<'static, str>, Untranslated> {
        let message = self.bundle().get_message(id).ok_or(Untranslated::Missing)?;
        let pattern = match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
        };
        let mut errors = Vec::new();
        let pattern = pattern.ok_or(Untranslated::Missing)?;
        let text = self.bundle().format_pattern(pattern, Some(&values(arguments)), &mut errors);
        if errors.is_empty() { Ok(text) } else { Err(self.failed(id, &errors)) }
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| self.parse())
    }

    /// The derive has checked the file, so what is left out here are comments. Plurals are those of the file's own locale.
    fn parse(&self) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new_concurrent(self.locale.parse().into_iter().collect());
        // The marks that keep right-to-left text apart are for screens: programs compare, log and search a JSON string.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(self.source.to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        // Fails only where the name is taken, and a new bundle has no functions.
        let _ = bundle.add_function("NUMBER", number);
        bundle
    }

    fn failed(&self, id: &str, errors: &[FluentError]) -> Untranslated {
        let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
        Untranslated::Failed(format!("message `{id}` of {}: {}", self.path, errors.join(", ")))
    }
}

fn values(arguments: &Arguments) -> FluentArgs<'_> {
    arguments.iter().map(|(name, value)| (name, fluent_value(value))).collect()
}

/// `NUMBER` as Fluent has it, with two differences: what is no number is shown as it is, where Fluent's own writes its name; and
/// a number has at most as many digits behind the point as Fluent's plural rules can count with.
fn number<'a>(values: &[FluentValue<'a>], options: &FluentArgs<'_>) -> FluentValue<'a> {
    let mut value = values.first().cloned().unwrap_or(FluentValue::Error);
    if let FluentValue::Number(number) = &mut value {
        number.options.merge(options);
        number.options.minimum_fraction_digits = number.options.minimum_fraction_digits.map(|digits| digits.min(18));
    }
    value
}

/// A number where Fluent can count with it, else text.
fn fluent_value(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Null => FluentValue::None,
        Value::String(text) => FluentValue::from(text.as_str()),
        Value::Number(number) => match number.as_f64().filter(|number| number.abs() < EXACT) {
            Some(number) => FluentValue::from(number),
            None => FluentValue::from(number.to_string()),
        },
        other => FluentValue::from(other.to_string()),
    }
}

/// From here on an `f64` does not hold every integer, and the plural rules of Fluent would panic soon after.
const EXACT: f64 = 9_007_199_254_740_992.0;

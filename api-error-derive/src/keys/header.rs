//! Headers.

use darling::{FromMeta, Result};
use syn::{LitStr, Meta};

use super::item::Item;
use crate::errors::fail;
use crate::header_syntax;
use crate::template::{self, Part};

/// `header = "Name: value {field} {code}"`. Placeholders are resolved where the fields are known.
pub struct Header {
    /// In lower case.
    pub name: String,
    pub value: Vec<Part>,
    pub text: LitStr,
}

/// `header = "Name"` on a field, in lower case.
pub struct HeaderName(pub String);

impl FromMeta for Header {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let text = Item(meta).string("Name: value")?;
        let whole = text.value();
        let Some((name, template)) = whole.split_once(':') else {
            return fail(&text, "`header` requires a name and a value: `header = \"Name: value\"`");
        };
        let template = template.trim();
        let lower = lower_case(name, &text)?;
        if template.is_empty() {
            return fail(&text, format!("the header `{name}` has no value: `header = \"{name}: value\"`"));
        }
        if let Some(bad) = template.chars().find(|letter| !is_allowed(*letter)) {
            return fail(
                &text,
                format!("invalid character {bad:?} in a header value: use visible ASCII characters and spaces"),
            );
        }
        let value = template::parse(template).or_else(|message| fail(&text, message))?;
        Ok(Self { name: lower, value, text })
    }
}

impl FromMeta for HeaderName {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let text = Item(meta).string("X-Limit")?;
        if text.value().contains(':') {
            return fail(&text, "on a field `header` takes only the name: `header = \"X-Limit\"`");
        }
        match lower_case(&text.value(), &text)?.as_str() {
            "retry-after" => fail(meta, "`Retry-After` is set by `retry_after`: write `#[api(retry_after)]`"),
            name => Ok(Self(name.to_owned())),
        }
    }
}

fn lower_case(name: &str, at: &LitStr) -> Result<String> {
    header_syntax::name(name).or_else(|message| fail(at, message))
}

fn is_allowed(letter: char) -> bool {
    letter == ' ' || letter.is_ascii_graphic()
}

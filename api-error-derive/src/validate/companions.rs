//! Fields that companion derives use as the source, the backtrace or the location of an error: by an attribute, by the name of
//! the field, or by the name of its type. Those are for logs, so they are not details.
//!
//! | derive | uses |
//! | --- | --- |
//! | thiserror 2 | `#[source]`, `#[from]`, `#[backtrace]`; a field `source` (not `r#source`); a type `Backtrace` |
//! | snafu 0.9 | `#[snafu(source)]`, `#[snafu(backtrace)]`, `#[snafu(implicit)]`; fields `source`, `backtrace`; not with `(false)` |
//! | `derive_more` 2 | `#[error(source)]`, `#[error(backtrace)]`; a field `source`, a type `Backtrace`; not with `not(…)` or `ignore` |

use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use super::types::{is_named, is_plain};
use crate::attr::{Field, Input};

/// The companion derives, as far as attributes on the type and its variants show them.
#[derive(Clone, Copy, Default)]
pub struct Companions {
    /// `#[error]`: thiserror, or the `Error` of `derive_more`.
    error: bool,
    snafu: bool,
    /// `#[display]`: `derive_more` or displaydoc, perhaps with an `Error` that shows no attribute.
    display: bool,
}

impl Companions {
    pub fn of(input: &Input) -> Self {
        let has = |name: &str| {
            let is_it = |attr: &Attribute| attr.path().is_ident(name);
            input.attrs.iter().any(is_it) || input.drafts.iter().any(|draft| draft.attrs.iter().any(is_it))
        };
        Self { error: has("error"), snafu: has("snafu"), display: has("display") }
    }

    /// Whether another derive implements Display and Error.
    pub fn implement_error(self) -> bool {
        self.error || self.snafu || self.display
    }

    /// Whether the type has texts for logs.
    pub fn have_texts_for_logs(self) -> bool {
        self.error
    }

    /// Whether one of them uses the field.
    pub fn take(self, field: &Field) -> bool {
        let words = ["source", "backtrace", "implicit"];
        words.iter().any(|word| setting(field, word) == Some(true)) || self.take_by_name(field)
    }

    fn take_by_name(self, field: &Field) -> bool {
        let takes = |word: &str| is_called(field, word) && setting(field, word) != Some(false) && !is_plain(&field.ty);
        (self.error && (takes("source") || is_named(&field.ty, "Backtrace")))
            || (self.snafu && (takes("source") || takes("backtrace")))
    }

    /// Whether one of them uses the field if its type is an error.
    pub fn may_take(self, field: &Field) -> bool {
        self.display && is_called(field, "source") && setting(field, "source") != Some(false)
    }
}

fn is_called(field: &Field, name: &str) -> bool {
    field.ident.as_ref().is_some_and(|ident| ident == name)
}

/// The setting of a word in an attribute of another derive: `source`, `source(…)` or `source(false)`, `not(source)`.
fn setting(field: &Field, word: &str) -> Option<bool> {
    let attrs = field.attrs.iter().filter(|attr| attr.path().is_ident("snafu") || attr.path().is_ident("error"));
    let items = attrs.filter_map(|attr| attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok());
    items.flatten().find_map(|item| match &item {
        Meta::Path(path) if path.is_ident("ignore") => Some(false),
        Meta::List(list) if list.path.is_ident("not") && list.tokens.to_string().contains(word) => Some(false),
        _ if item.path().is_ident(word) => Some(!is_false(&item)),
        _ => None,
    })
}

fn is_false(item: &Meta) -> bool {
    matches!(item, Meta::List(list) if list.tokens.to_string() == "false")
}

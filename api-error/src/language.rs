#![doc = include_str!("../docs/languages.md")]

mod arguments;
#[cfg(feature = "fluent")]
mod fluent;
mod header;
mod localizer;
mod lookup;
#[cfg(not(feature = "fluent"))]
mod no_fluent;
mod script;
mod translation;

pub use self::arguments::Arguments;
#[doc(hidden)]
pub use self::arguments::argument;
use self::header::Ranges;
pub(crate) use self::header::{MAX_BYTES, MAX_ELEMENTS, joined, qvalue};
pub use self::localizer::Localizer;
pub(crate) use self::translation::Untranslated;

/// How far a language may be from what the caller asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Matching {
    /// Lookup of RFC 4647: `fr-CH` is content with `fr`, `pt` is not with `pt-BR`. A language that is written in several scripts
    /// is looked for in the script of the range first: `zh-HK`, `zh-MO` and `zh-Hant` are content with `zh-TW`, and `zh-CN` is left
    /// to those who read it.
    #[default]
    Strict,
    /// Two steps further, for callers who are people: `pt` is content with `pt-BR`; and `zh-TW`, which is written in the
    /// traditional script, is not with `zh`, which is in the simplified.
    Extended,
}

/// Chooses one of the available languages for a header `Accept-Language` ([RFC 9110 §12.5.4]) by Lookup ([RFC 4647 §3.4]).
/// Repeated headers are joined with commas.
///
/// ```
/// use api_error::language::{Matching, negotiate};
///
/// let others = ["es", "fr", "de"];
/// assert_eq!(negotiate("fr-CH, de;q=0.5", "en", &others, Matching::Strict), "fr");
/// assert_eq!(negotiate("de;q=0.5, es;q=0.7", "en", &others, Matching::Strict), "es");
/// assert_eq!(negotiate("ja", "en", &others, Matching::Strict), "en");
/// ```
///
/// There is always an answer, since no error response should fail over its language. What is not of the form that
/// [RFC 9110 §12.5.4] gives is ignored, element by element; so is what comes after 32 elements or 1024 bytes. A language with
/// `q=0` is not chosen unless all are excluded. Nothing is allocated.
///
/// [RFC 4647 §3.4]: https://www.rfc-editor.org/rfc/rfc4647#section-3.4
/// [RFC 9110 §12.5.4]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
#[must_use]
pub fn negotiate<'a>(
    accept_language: impl AsRef<[u8]>,
    default: &'a str,
    others: &'a [impl AsRef<str>],
    matching: Matching,
) -> &'a str {
    let available = std::iter::once(default).chain(others.iter().map(AsRef::as_ref));
    lookup::choose(&Ranges::of(accept_language.as_ref()), available, matching).unwrap_or(default)
}

/// The same among languages from several sources, the default first.
pub(crate) fn choose<'a>(
    accept_language: &[u8],
    available: impl Iterator<Item = &'a str> + Clone,
    matching: Matching,
) -> Option<&'a str> {
    lookup::choose(&Ranges::of(accept_language), available, matching)
}

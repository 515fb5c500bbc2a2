//! Content negotiation: the media type that a client wants most ([RFC 9110 §12.5.1]).
//!
//! [RFC 9110 §12.5.1]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1

use std::iter;

use super::envelope::Envelope;
use crate::language::{MAX_BYTES, MAX_ELEMENTS, qvalue};

/// The envelope that the header wants most. The house style wins where others are wanted as much, unless the client names their
/// media type: then it understands it. It also is what remains where nothing fits.
///
/// The lines of the header are [joined](crate::language::joined) with line feeds, so that a quote does not reach into the next one.
pub(super) fn choose(accept: &[u8], house: &'static Envelope, alternatives: &[&'static Envelope]) -> &'static Envelope {
    let mut chosen = (Preference::of(accept, house), house);
    let is_other = |other: &Envelope| other.content_type().is_some() && other.content_type() != house.content_type();
    for alternative in alternatives.iter().copied().filter(|other| is_other(other)) {
        let mut preference = Preference::of(accept, alternative);
        preference.is_named_alternative = preference.name == NAMED;
        if preference > chosen.0 {
            chosen = (preference, alternative);
        }
    }
    chosen.1
}

/// How much an envelope is wanted: fields that decide first are above the others. The default is what is not wanted at all.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
struct Preference {
    /// In thousandths.
    quality: u16,
    name: u8,
    is_named_alternative: bool,
}

impl Preference {
    /// The quality is that of the most specific range that fits.
    fn of(accept: &[u8], envelope: &Envelope) -> Self {
        let media_type = envelope.content_type().and_then(|media_type| MediaRange::parse(media_type.to_str().ok()?));
        let media_type = media_type.unwrap_or_default();
        let fitting = ranges(accept).filter_map(|(range, quality)| Some((range.specificity(&media_type)?, quality)));
        match fitting.max() {
            Some((specificity, quality)) if quality > 0 => Self { quality, name: specificity.name, ..Self::default() },
            _ => Self::default(),
        }
    }
}

const ANY: u8 = 1;
const OF_TYPE: u8 = 2;
const NAMED: u8 = 3;

/// The more of a media type a range names, the greater.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Specificity {
    name: u8,
    parameters: usize,
}

/// `type/subtype;parameter=value`: a range, or the media type of an envelope. The default is an unknown one, which only `*/*` holds.
#[derive(Default)]
struct MediaRange<'h> {
    kind: &'h str,
    subtype: &'h str,
    parameters: &'h str,
}

impl<'h> MediaRange<'h> {
    /// `None` where it is malformed.
    fn parse(text: &'h str) -> Option<Self> {
        let (name, parameters) = text.split_once(';').unwrap_or((text, ""));
        let (kind, subtype) = name.trim_matches(WHITE_SPACE).split_once('/')?;
        let is_name = is_token(kind) && is_token(subtype) && (kind != "*" || subtype == "*");
        (is_name && raw_parameters(parameters).all(|text| parameter(text).is_some())).then_some(Self {
            kind,
            subtype,
            parameters,
        })
    }

    fn parameters(&self) -> impl Iterator<Item = (&'h str, &'h str)> + use<'h> {
        raw_parameters(self.parameters).filter_map(parameter)
    }

    /// In thousandths (RFC 9110 §12.4.2), wherever it is among the parameters; `None` where it is malformed.
    fn quality(&self) -> Option<u16> {
        let weight = self.parameters().find(|(name, _)| name.eq_ignore_ascii_case("q"));
        weight.map_or(Some(1000), |(_, value)| qvalue(value))
    }

    /// `None` where the range does not hold the media type.
    fn specificity(&self, media_type: &MediaRange<'_>) -> Option<Specificity> {
        let is_kind = self.kind.eq_ignore_ascii_case(media_type.kind);
        let name = match (self.kind, self.subtype) {
            ("*", _) => ANY,
            (_, "*") if is_kind => OF_TYPE,
            (_, subtype) if is_kind && subtype.eq_ignore_ascii_case(media_type.subtype) => NAMED,
            _ => return None,
        };
        // All bodies are UTF-8, so a charset makes no difference.
        let is_ignored = |name: &str| ["q", "charset"].iter().any(|ignored| name.eq_ignore_ascii_case(ignored));
        let mut parameters = 0;
        for (name, value) in self.parameters().filter(|(name, _)| !is_ignored(name)) {
            let mut of_type = media_type.parameters();
            if !of_type.any(|(own, is)| own.eq_ignore_ascii_case(name) && unquoted(is).eq(unquoted(value))) {
                return None;
            }
            parameters += 1;
        }
        Some(Specificity { name, parameters })
    }
}

/// The media ranges of a header, each with its quality. Malformed elements are ignored, each alone.
fn ranges(accept: &[u8]) -> impl Iterator<Item = (MediaRange<'_>, u16)> {
    elements(accept).filter_map(|element| {
        let range = MediaRange::parse(element)?;
        let quality = range.quality()?;
        Some((range, quality))
    })
}

/// The elements that end before the limit. An empty one counts for nothing (RFC 9110 §5.6.1.2).
fn elements(accept: &[u8]) -> impl Iterator<Item = &str> {
    let lines = accept.split(|byte| *byte == b'\n');
    let mut end = 0;
    let whole = lines.flat_map(|line| split(line, b',')).take_while(move |element| {
        end += element.len() + 1;
        end <= MAX_BYTES + 1
    });
    let texts = whole.filter_map(|element| Some(std::str::from_utf8(element).ok()?.trim_matches(WHITE_SPACE)));
    texts.filter(|element| !element.is_empty()).take(MAX_ELEMENTS)
}

/// What is between separators outside of quoted strings (RFC 9110 §5.6.4).
fn split(text: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    text.split(move |byte| {
        match byte {
            _ if std::mem::take(&mut is_escaped) => {}
            b'"' => is_quoted = !is_quoted,
            b'\\' => is_escaped = is_quoted,
            _ => {}
        }
        *byte == separator && !is_quoted
    })
}

fn raw_parameters(text: &str) -> impl Iterator<Item = &str> {
    let parameters = split(text.as_bytes(), b';').filter_map(|parameter| std::str::from_utf8(parameter).ok());
    parameters.map(|parameter| parameter.trim_matches(WHITE_SPACE)).filter(|parameter| !parameter.is_empty())
}

/// `name=value`; `None` where it is malformed.
fn parameter(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once('=')?;
    (is_token(name) && (is_token(value) || is_quoted_string(value))).then_some((name, value))
}

const WHITE_SPACE: [char; 2] = [' ', '\t'];

/// RFC 9110 §5.6.2.
fn is_token(text: &str) -> bool {
    let is_of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_of_token)
}

fn is_quoted_string(text: &str) -> bool {
    let mut is_escaped = false;
    let is_content = |letter| match letter {
        _ if std::mem::take(&mut is_escaped) => true,
        '\\' => {
            is_escaped = true;
            true
        }
        letter => letter != '"',
    };
    let is_closed = content(text).is_some_and(|content| content.chars().all(is_content));
    is_closed && !is_escaped
}

fn content(quoted: &str) -> Option<&str> {
    quoted.strip_prefix('"')?.strip_suffix('"')
}

/// The value of a parameter. A token has no backslash.
fn unquoted(value: &str) -> impl Iterator<Item = char> {
    let mut letters = content(value).unwrap_or(value).chars();
    iter::from_fn(move || match letters.next()? {
        '\\' => letters.next(),
        letter => Some(letter),
    })
}

//! A wire layout as data: what `envelope!` makes of a template.
//!
//! Nothing here knows an error or a request. A writer interprets a layout; whatever else needs
//! to know the wire form reads the same data.

mod slot;

#[cfg(any(feature = "client", feature = "utoipa"))]
pub(crate) use self::slot::Form;
pub use self::slot::{RequestFact, Slot, SpecFact};

/// A value of the body.
#[derive(Debug)]
pub enum Value {
    /// JSON text, ready to be copied.
    Literal(&'static str),
    /// A fact of the error or of the request.
    Slot(Slot),
    /// A fact of the element that the surrounding list or map is at.
    Element(Element),
    /// A string with slots in it, absent when one of them is. Its literals are escaped for JSON.
    Text(&'static [Piece]),
    /// An object, its members in order.
    Object(&'static [Member]),
    /// An array of a fixed length.
    Array(&'static [Value]),
    /// `[for e in over => item]`.
    List {
        /// What is walked.
        over: Source,
        /// What is written for each element.
        item: &'static Value,
    },
    /// `{for e in over => key: value}`.
    Map {
        /// What is walked.
        over: Source,
        /// The key of an element; its literals are *not* escaped.
        key: &'static [Piece],
        /// The value of an element.
        value: &'static Value,
    },
    /// `a | b | c`: the first that is present.
    FirstOf(&'static [Value]),
}

/// A member of an object.
#[derive(Debug)]
pub enum Member {
    /// `"key": value`, or `"key"?: value`.
    Pair {
        /// The key as it is copied, with comma, quotes and colon: `,"code":`. The first member does without the comma.
        key: &'static str,
        /// Left out when the value is absent, instead of `null`.
        optional: bool,
        /// What stands behind the key.
        value: Value,
    },
    /// `..details`: every detail as a member of its own.
    Spread {
        /// Details that stand elsewhere in the template.
        taken: &'static [&'static str],
        /// Keys of this object, which a spread never overwrites: see `added_underscores`.
        reserved: &'static [&'static str],
    },
}

/// A part of a text: of a string, of a header value, of a URL, of a body that is not JSON.
#[derive(Debug)]
pub enum Piece {
    /// Text that is copied as it is.
    Literal(&'static str),
    /// A fact of the error or of the request, escaped as the place asks for.
    Slot(Slot),
    /// A fact of the element that the surrounding list or map is at.
    Element(Element),
    /// The field of that index among those handed over with the template (only in a variant's headers).
    Field(usize),
}

/// A fact that is a string where it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// Of the error or of the request.
    Slot(Slot),
    /// Of the element that the surrounding list is at.
    Element(Element),
}

/// What a list or a map walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The rejected fields.
    FieldErrors,
    /// The chain of `Error::source`, outermost first.
    Causes,
    /// The errors that the error holds, else the error itself. Slots are those of the error that the list is at.
    Errors,
    /// The errors that the error holds.
    Nested,
}

/// A fact of one element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// `e.field`, the path as text: `tasks[0].name`.
    Field,
    /// `e.path`, the path as an array of segments.
    Path,
    /// `e.pointer`, the path as a JSON Pointer.
    Pointer,
    /// `e.message`; of a cause its Display text.
    Message,
    /// `e.code`.
    Code,
    /// `e.constraint`.
    Constraint,
    /// `e.params`, an object.
    Params,
}

/// How many `_` a spread adds to the name of a detail, so that it is no key of the object: a detail `status` next to the member
/// `status` is the member `status_`, and then `status_` is `status__`. So no two names become one, and each is read back.
pub(crate) fn added_underscores<'k>(name: &str, keys: impl Iterator<Item = &'k str>) -> usize {
    let stem = name.trim_end_matches('_');
    let of_stem = keys.filter_map(|key| key.strip_prefix(stem)).filter(|rest| rest.bytes().all(|byte| byte == b'_'));
    of_stem.map(|rest| rest.len() + 1).max().unwrap_or_default()
}

/// Whether a piece of a header stands between quotes.
pub(crate) fn is_quoted(pieces: &[Piece], at: usize) -> bool {
    let quotes = |piece: &Piece| match piece {
        Piece::Literal(text) => text.bytes().filter(|byte| *byte == b'"').count(),
        _ => 0,
    };
    pieces.iter().take(at).map(quotes).sum::<usize>() % 2 == 1
}

/// Whether a piece begins the fragment of a URI: it follows a `#`.
pub(crate) fn is_fragment(pieces: &[Piece], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    matches!(before, Some(Piece::Literal(text)) if text.ends_with('#'))
}

/// How a slot is written in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// As it is.
    Plain,
    /// As inside of a JSON string.
    Json,
    /// With character references for `& < > " '`: HTML and XML.
    Markup,
    /// As inside of the quotes of a header (RFC 9110 §5.6.4): what came from elsewhere cannot end them.
    Quoted,
}

/// A header that is sent with every body of an envelope, or of a variant.
#[derive(Debug)]
pub struct HeaderTemplate {
    /// The name, in lower case.
    pub name: &'static str,
    /// The value; the header is left out when one of its slots is absent.
    pub value: &'static [Piece],
}

/// What the attributes of an envelope say.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// `#[content_type = "…"]`, or what the kind of body implies.
    pub content_type: &'static str,
    /// `#[header = "…"]`, repeatable.
    pub headers: &'static [HeaderTemplate],
    /// `#[docs_url = "…"]`: for errors that state none. Empty: there is none.
    pub docs_url: &'static [Piece],
    /// `#[expose_causes]`: exposed errors show their source chain in production too.
    pub expose_causes: bool,
}

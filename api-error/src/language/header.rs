//! Reads `Accept-Language`.

use std::cmp::Reverse;

/// Some services answer anybody: a header may not make them work long.
pub(crate) const MAX_ELEMENTS: usize = 32;
pub(crate) const MAX_BYTES: usize = 1024;

/// A language range ([RFC 4647 §2.1]) and how much it is wanted, in thousandths.
///
/// [RFC 4647 §2.1]: https://www.rfc-editor.org/rfc/rfc4647#section-2.1
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range<'h> {
    pub(super) tag: &'h str,
    pub(super) quality: u16,
    place: usize,
}

/// The ranges of a header, the most wanted first, and in the order of the header where two are wanted as much.
pub(super) struct Ranges<'h> {
    ranges: [Range<'h>; MAX_ELEMENTS],
    count: usize,
}

impl<'h> Ranges<'h> {
    pub(super) fn of(header: &'h [u8]) -> Self {
        let mut ranges = [Range { tag: "", quality: 0, place: 0 }; MAX_ELEMENTS];
        let mut count = 0;
        for (slot, range) in ranges.iter_mut().zip(elements(header).enumerate().filter_map(range)) {
            *slot = range;
            count += 1;
        }
        let found = ranges.get_mut(..count).unwrap_or_default();
        found.sort_unstable_by_key(|range| (Reverse(range.quality), range.place));
        Self { ranges, count }
    }

    pub(super) fn as_slice(&self) -> &[Range<'h>] {
        self.ranges.get(..self.count).unwrap_or_default()
    }
}

/// The lines of a header as one (RFC 9110 §5.3). Of what is too long no more is kept than shows that it is.
pub(crate) fn joined(lines: impl IntoIterator<Item: AsRef<[u8]>>, separator: u8) -> Vec<u8> {
    let mut joined = Vec::new();
    for line in lines {
        joined.extend(line.as_ref().iter().take(MAX_BYTES + 1));
        joined.push(separator);
    }
    joined
}

/// What stands between the commas. An empty element counts for nothing (RFC 9110 §5.6.1.2).
fn elements(header: &[u8]) -> impl Iterator<Item = &[u8]> {
    let elements = considered(header).split(|byte| *byte == b',').map(trim);
    elements.filter(|element| !element.is_empty()).take(MAX_ELEMENTS)
}

/// The header up to the limit, without the element that the limit cuts.
fn considered(header: &[u8]) -> &[u8] {
    match header.get(..=MAX_BYTES) {
        None => header,
        Some(start) => {
            let end = start.iter().rposition(|byte| *byte == b',');
            end.and_then(|end| start.get(..end)).unwrap_or_default()
        }
    }
}

fn trim(mut element: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = element {
        element = rest;
    }
    element
}

/// One element; `None` where it is malformed.
fn range((place, element): (usize, &[u8])) -> Option<Range<'_>> {
    let text = std::str::from_utf8(element).ok()?;
    let (tag, quality) = match text.split_once(';') {
        Some((tag, weight)) => (tag.trim_end_matches([' ', '\t']), quality(weight.trim_start_matches([' ', '\t']))?),
        None => (text, 1000),
    };
    is_basic(tag).then_some(Range { tag, quality, place })
}

/// `q=0.8` in thousandths (RFC 9110 §12.4.2).
fn quality(weight: &str) -> Option<u16> {
    qvalue(weight.strip_prefix("q=").or_else(|| weight.strip_prefix("Q="))?)
}

/// `0.8` in thousandths.
pub(crate) fn qvalue(value: &str) -> Option<u16> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = fraction.bytes().chain(*b"000").take(3);
    let thousandths = digits.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}

/// `*`, or subtags of one to eight letters, from the second on also digits.
fn is_basic(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    let fits = |subtag: &str| (1..=8).contains(&subtag.len());
    let is_tag = fits(primary)
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|subtag| fits(subtag) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    tag == "*" || is_tag
}

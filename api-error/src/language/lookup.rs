//! Lookup: the one language that fits best ([RFC 4647 §3.4]).
//!
//! [RFC 4647 §3.4]: https://www.rfc-editor.org/rfc/rfc4647#section-3.4

use super::Matching;
use super::header::{Range, Ranges};
use super::script::{is_same_writing, may_be_same_script};

/// The best of the languages; the first one is the default. `None` only if all are excluded.
///
/// `*` is content with anything, so with the default, which comes last in any case: nothing is to be done for it.
pub(super) fn choose<'a>(
    ranges: &Ranges<'_>,
    available: impl Iterator<Item = &'a str> + Clone,
    matching: Matching,
) -> Option<&'a str> {
    let ranges = ranges.as_slice();
    let acceptable = available.filter(|tag| !is_excluded(tag, ranges));
    let mut wanted = ranges.iter().filter(|range| range.quality > 0 && range.tag != "*");
    wanted.find_map(|range| best(range.tag, &acceptable, matching)).or_else(|| acceptable.clone().next())
}

/// What is said most precisely of a language counts: `zh;q=0` excludes `zh-TW` unless that is wanted itself. Of a range that
/// occurs twice the higher quality counts.
fn is_excluded(tag: &str, ranges: &[Range<'_>]) -> bool {
    let about = ranges.iter().filter_map(|range| Some((precision(range.tag, tag)?, range.quality)));
    about.max().is_some_and(|(_, quality)| quality == 0)
}

/// How precisely a range speaks about a language, if it does.
fn precision(range: &str, tag: &str) -> Option<usize> {
    if range == "*" { Some(0) } else { is_prefix(range, tag).then_some(range.len()) }
}

/// What who asks for the range can read comes first: by Lookup, else any of the same language in the same script, so that `zh-HK` is
/// content with `zh-TW` and not with `zh-CN`. The strict way ends with Lookup among all.
fn best<'a>(range: &str, tags: &(impl Iterator<Item = &'a str> + Clone), matching: Matching) -> Option<&'a str> {
    let mut readable = tags.clone().filter(|tag| may_be_same_script(range, tag));
    let same_writing = || tags.clone().find(|tag| is_same_writing(range, tag));
    lookup(range, &readable).or_else(|| match matching {
        Matching::Strict => same_writing().or_else(|| lookup(range, tags)),
        Matching::Extended => readable.find(|tag| is_prefix(range, tag)).or_else(same_writing),
    })
}

/// The range itself, then shorter and shorter ones.
fn lookup<'a>(range: &str, tags: &(impl Iterator<Item = &'a str> + Clone)) -> Option<&'a str> {
    let mut steps = std::iter::successors(Some(range), |step| shorter(step));
    steps.find_map(|step| tags.clone().find(|tag| tag.eq_ignore_ascii_case(step)))
}

/// The range without its last subtag. A single letter goes with what followed it, since it says what that means.
fn shorter(range: &str) -> Option<&str> {
    let (rest, _) = range.rsplit_once('-')?;
    let last = rest.rsplit('-').next().unwrap_or_default();
    if last.len() == 1 { shorter(rest) } else { Some(rest) }
}

/// Whether the range is the language, or its first subtags.
fn is_prefix(range: &str, tag: &str) -> bool {
    tag.split_at_checked(range.len())
        .is_some_and(|(start, rest)| start.eq_ignore_ascii_case(range) && (rest.is_empty() || rest.starts_with('-')))
}

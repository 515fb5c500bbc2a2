//! Whether a client would rather have problem details.

use crate::language::{MAX_BYTES, MAX_ELEMENTS, quality};

const PROBLEM_JSON: &str = "application/problem+json";

/// Whether `application/problem+json` is asked for by name, and the house style not more. Those who know its name understand it;
/// `*/*` and `application/*` say nothing of the kind.
pub(super) fn wants_problem_json<'h>(lines: impl Iterator<Item = &'h [u8]>, house: &str) -> bool {
    let mut wishes = [Wish::default(), Wish::default()];
    for (range, quality) in lines.flat_map(elements).take(MAX_ELEMENTS) {
        for (wish, media_type) in wishes.iter_mut().zip([PROBLEM_JSON, house]) {
            wish.heed(specificity(range, media_type), quality);
        }
    }
    let [problem, house] = wishes;
    problem.specificity == BY_NAME && problem.quality > 0 && problem.quality >= house.quality
}

/// How much a media type is wanted, in thousandths. The most specific range that fits it says so (RFC 9110 §12.5.1).
#[derive(Default)]
struct Wish {
    specificity: u8,
    quality: u16,
}

impl Wish {
    fn heed(&mut self, specificity: u8, quality: u16) {
        if specificity > self.specificity {
            *self = Self { specificity, quality };
        } else if specificity > 0 && specificity == self.specificity {
            self.quality = self.quality.max(quality);
        }
    }
}

const BY_NAME: u8 = 3;

/// Zero where the range does not hold the type.
fn specificity(range: &str, media_type: &str) -> u8 {
    let same_kind = || media_type.split('/').next().zip(range.strip_suffix("/*"));
    if range.eq_ignore_ascii_case(media_type) {
        BY_NAME
    } else if same_kind().is_some_and(|(kind, range)| kind.eq_ignore_ascii_case(range)) {
        2
    } else {
        u8::from(range == "*/*")
    }
}

/// The media ranges of one line, each with its quality. What is malformed is ignored, and what stands behind the limit too.
fn elements(line: &[u8]) -> impl Iterator<Item = (&str, u16)> {
    let line = line.get(..MAX_BYTES).unwrap_or(line);
    line.split(|byte| *byte == b',').filter_map(|element| parse(std::str::from_utf8(element).ok()?))
}

/// `type/subtype;parameter=value;q=0.5`. Parameters other than `q` are not told apart.
fn parse(element: &str) -> Option<(&str, u16)> {
    let mut parts = element.split(';').map(str::trim);
    let range = parts.next().filter(|range| range.contains('/'))?;
    let weight = parts.find(|part| part.starts_with("q=") || part.starts_with("Q="));
    Some((range, weight.map_or(Some(1000), quality)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wants(accept: &str) -> bool {
        wants_problem_json([accept.as_bytes()].into_iter(), "application/json")
    }

    #[test]
    fn who_names_it_gets_it() {
        for accept in [
            "application/problem+json",
            "Application/Problem+JSON; charset=utf-8",
            "application/json, application/problem+json",
            "application/json;q=0.5, application/problem+json;q=0.6",
            "text/html, application/problem+json;q=0.1",
            "*/*;q=0.1, application/problem+json;q=0.2",
            "application/*;q=0.9, application/json;q=0.1, application/problem+json;q=0.2",
            ",, junk, application/problem+json;q=1.000",
        ] {
            assert!(wants(accept), "{accept}");
        }
    }

    #[test]
    fn who_does_not_or_wants_another_more_does_not() {
        for accept in [
            "",
            "*/*",
            "application/*",
            "application/json",
            "text/html",
            "application/problem+json;q=0",
            "application/problem+json;q=0.5, application/json",
            "application/problem+json;q=0.5, */*",
            "application/problem+json;q=2",
            "application/problem+json;q=0.1234",
            "application/problem+xml",
        ] {
            assert!(!wants(accept), "{accept}");
        }
    }

    #[test]
    fn what_stands_behind_the_limits_counts_for_nothing() {
        assert!(!wants(&format!("{}application/problem+json", "a/b,".repeat(MAX_ELEMENTS))));
        assert!(!wants(&format!("{:1024}application/problem+json", "a/b,")));
    }
}

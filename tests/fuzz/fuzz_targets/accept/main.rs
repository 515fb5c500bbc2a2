//! For any `Accept` of a stranger, one of the envelopes is chosen, and what makes no difference by RFC 9110 makes none here. (What is
//! chosen for a header of the grammar is tested in `tests/tests/frameworks/accept_grammar.rs`.)

#![no_main]

#[path = "../layer/text.rs"]
mod text;

use api_error::{ApiError, ErrorView, RequestContext};
use http::header::CONTENT_TYPE;
use libfuzzer_sys::fuzz_target;

use crate::text::Text;

api_error::envelope! {
    static HOUSE: Envelope = { "code": code };

    #[content_type = "text/html; charset=utf-8"]
    static PAGE: Envelope = text "{code}";

    #[content_type = "application/vnd.shop+json; version=2"]
    static VERSION_2: Envelope = { "code": code };
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct NotFound;

const MEDIA_TYPES: [&str; 4] = [
    "application/json",
    "text/html; charset=utf-8",
    "application/vnd.shop+json; version=2",
    "application/problem+json",
];

fuzz_target!(|lines: Vec<Text<'_>>| {
    let lines: Vec<Vec<u8>> = lines.iter().filter_map(|line| Some(line.value()?.as_bytes().to_vec())).collect();
    let choice = chosen(&lines);
    assert!(MEDIA_TYPES.contains(&choice));
    if !lines.concat().contains(&b'/') {
        assert_eq!(choice, "application/json");
    }
    if is_within_limits(&lines) {
        makes_no_difference(&lines, choice);
    }
});

fn chosen(lines: &[Vec<u8>]) -> &'static str {
    let context = RequestContext::new().with_envelope(&HOUSE).with_accept(lines).with_alternative(&PAGE);
    let context = context.with_alternative(&VERSION_2).with_alternative(&api_error::envelope::PROBLEM);
    let headers = ErrorView::new(&NotFound).with_context(context).headers();
    assert_eq!(headers["vary"], "Accept");
    MEDIA_TYPES.into_iter().find(|media_type| headers[CONTENT_TYPE] == *media_type).unwrap()
}

/// With room for one more line of one element.
fn is_within_limits(lines: &[Vec<u8>]) -> bool {
    let bytes: usize = lines.iter().map(|line| line.len() + 1).sum();
    let elements = lines.iter().flatten().filter(|byte| **byte == b',').count() + lines.len();
    bytes < 1000 && elements < 32
}

fn makes_no_difference(lines: &[Vec<u8>], choice: &str) {
    let changed = |change: &dyn Fn(&mut Vec<Vec<u8>>)| {
        let mut lines = lines.to_vec();
        change(&mut lines);
        chosen(&lines)
    };
    // The order; empty elements; malformed ones; ranges that hold nothing.
    assert_eq!(changed(&|lines| lines.reverse()), choice);
    for line in ["", ",,", "text", "text/html;q=7", "text/html;x=\"", "image/png"] {
        assert_eq!(changed(&|lines| lines.insert(0, line.into())), choice, "{line}");
        assert_eq!(changed(&|lines| lines.push(line.into())), choice, "{line}");
    }
    // Upper case, since the one parameter that is compared has no letters in its value.
    assert_eq!(changed(&|lines| lines.iter_mut().for_each(|line| line.make_ascii_uppercase())), choice);
}

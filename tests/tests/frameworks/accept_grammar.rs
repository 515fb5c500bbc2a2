//! Headers `Accept` of the grammar of RFC 9110 §12.5.1, and what a simple reading of their parts chooses.

use api_error::envelope::Envelope;
use api_error::{ApiError, ErrorView, RequestContext};
use http::header::CONTENT_TYPE;
use proptest::prelude::*;
use proptest::sample::select;

api_error::envelope! {
    #[content_type = "application/json"]
    static HOUSE: Envelope = { "code": code };

    #[content_type = "text/html; charset=utf-8"]
    static PAGE: Envelope = text "{code}";

    #[content_type = "application/problem+json"]
    static PROBLEM: Envelope = { "code": code };

    #[content_type = "application/vnd.shop+json; version=2"]
    static VERSION_2: Envelope = { "code": code };
}

static QUOTED: Envelope =
    Envelope::function_with_content_type(LIST, |view| http::Response::new(view.code().to_owned().into()));

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct NotFound;

fn chosen(lines: impl IntoIterator<Item: AsRef<[u8]>>) -> String {
    let context = RequestContext::new().with_envelope(&HOUSE).with_accept(lines);
    let context = context.with_alternative(&PAGE).with_alternative(&PROBLEM).with_alternative(&VERSION_2);
    let context = context.with_alternative(&QUOTED);
    let headers = ErrorView::new(&NotFound).with_context(context).headers();
    assert_eq!(headers["vary"], "Accept");
    headers[CONTENT_TYPE].to_str().unwrap().to_owned()
}

const JSON: &str = "application/json";
const HTML: &str = "text/html; charset=utf-8";
const PROBLEM_JSON: &str = "application/problem+json";
const SHOP_2: &str = "application/vnd.shop+json; version=2";
const LIST: &str = "application/vnd.list; x=\"1;q=0, 2\"";

#[test]
fn b07_the_most_wanted_media_type_is_chosen() {
    for (accept, expected) in [
        // A browser.
        ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", HTML),
        // axios, jQuery, curl.
        ("application/json, text/plain, */*", JSON),
        ("application/json, text/javascript, */*; q=0.01", JSON),
        ("*/*", JSON),
        ("", JSON),
        // No header makes a response fail: what cannot be read, and what nothing fits.
        ("null", JSON),
        ("application", JSON),
        ("text/plain", JSON),
        ("application/fancy-error+xml", JSON),
        ("application/problem+json, application/json", PROBLEM_JSON),
        // What is named is understood, so it wins where both are wanted as much.
        ("application/json, application/problem+json", PROBLEM_JSON),
        ("text/html, */*", HTML),
        ("application/problem+json;q=0.5, */*", JSON),
        ("application/json, text/*", JSON),
        // Of two alternatives the first one.
        ("application/problem+json, text/html", HTML),
        // The most specific range decides (the example of RFC 9110 §12.5.1).
        ("text/*;q=0.3, text/html;q=0.7, application/json;q=0.5", HTML),
        ("text/*, text/html;q=0.1, application/json;q=0.5", JSON),
        ("application/*;q=0.9, application/json;q=0.1, text/html;q=0.5", PROBLEM_JSON),
        ("application/json;q=0, */*;q=0.1", HTML),
        ("text/*", HTML),
        // Nothing fits, or nothing is wanted.
        ("image/png", JSON),
        ("application/json;q=0", JSON),
        ("text/html;q=0, application/problem+json;q=0", JSON),
        ("*/*;q=0", JSON),
    ] {
        assert_eq!(chosen([accept]), expected, "{accept}");
    }
}

#[test]
fn b07_parameters_and_quoted_strings() {
    for (accept, expected) in [
        // A charset is no other media type.
        ("application/problem+json; charset=utf-8", PROBLEM_JSON),
        ("TEXT/HTML;Charset=\"UTF-8\"", HTML),
        ("text/html;charset=iso-8859-1", HTML),
        // Others are.
        ("text/html;level=1", JSON),
        ("application/problem+json;profile=x, */*;q=0.1", JSON),
        ("application/vnd.shop+json;version=2", SHOP_2),
        ("application/vnd.shop+json;VERSION=\"2\"", SHOP_2),
        ("application/vnd.shop+json; version=\"\\2\"", SHOP_2),
        ("application/vnd.shop+json;version=3", JSON),
        ("application/vnd.shop+json", SHOP_2),
        ("application/vnd.shop+json;q=0.9, application/vnd.shop+json;version=2;q=0.1, text/html;q=0.5", HTML),
        // What is quoted separates nothing.
        ("image/png;x=\", text/html,\"", JSON),
        ("image/png;x=\"a\\\", text/html, \"", JSON),
        ("image/png;x=\";q=0\", text/html;q=0.5", HTML),
        ("text/html;x=\"q=0.1;q=0\", application/json;q=0.5", JSON),
        // A weight anywhere.
        ("text/html;q=0.9;charset=utf-8, application/json;q=0.8", HTML),
        ("text/html ; Q=0.9 , application/json\t;\tq=0.8", HTML),
        ("text/html;;charset=utf-8;", HTML),
    ] {
        assert_eq!(chosen([accept]), expected, "{accept}");
    }
}

#[test]
fn b07_a_malformed_element_counts_for_nothing() {
    for element in [
        "text",
        "text/",
        "/html",
        "*/html",
        "text/html/x",
        "text /html",
        "text/html;q",
        "text/html;q=",
        "text/html;q=2",
        "text/html;q=0.1234",
        "text/html;q=\"1\"",
        "text/html;x",
        "text/html;x= 1",
        "text/html;x=\"a\"b",
        "text/html;x=a\"b\"",
        "text/html;=1",
        "te(xt/html",
        "\"text/html\"",
        "text/html;x=\"open",
        "text/html;x=\"open\\\"",
        "\u{e9}/html",
    ] {
        assert_eq!(chosen([element]), JSON, "{element}");
        assert_eq!(chosen([&format!("application/problem+json;q=0.1, {element}")]), PROBLEM_JSON, "{element}");
        // A quote ends with its line.
        assert_eq!(chosen([element, "application/problem+json;q=0.1"]), PROBLEM_JSON, "{element}");
    }
    assert_eq!(chosen([&b"text/html;x=\"\xff\""[..], b"application/problem+json;q=0.1"]), PROBLEM_JSON);
}

#[test]
fn b07_no_part_of_an_element_counts_at_the_limits() {
    /// `text/html` ends after so many bytes.
    fn ends_after(len: usize) -> String {
        let end = ",text/html";
        format!("a/b;x={}{end}", "y".repeat(len - "a/b;x=".len() - end.len()))
    }
    for (header, expected) in [
        (ends_after(1024), HTML),
        (ends_after(1024) + ",a/b", HTML),
        (ends_after(1024) + ";q=0", JSON),
        (ends_after(1024) + "-sandboxed", JSON),
        (ends_after(1025), JSON),
        (ends_after(1024) + &"z".repeat(10_000), JSON),
        (format!("{}text/html", "a/b,".repeat(31)), HTML),
        (format!("{}text/html", "a/b,".repeat(32)), JSON),
        (format!("{}text/html", ",".repeat(1000)), HTML),
    ] {
        assert_eq!(chosen([&header]), expected, "{header}");
    }
    let first = |len: usize| format!("a/b;x={}", "y".repeat(len - "a/b;x=".len()));
    assert_eq!(chosen([first(1014), "text/html".to_owned()]), HTML);
    assert_eq!(chosen([first(1015), "text/html".to_owned()]), JSON);
}

/// An element as its parts, and the ways to write it.
#[derive(Clone, Debug)]
struct Element {
    name: (&'static str, &'static str),
    parameters: Vec<(&'static str, &'static str)>,
    /// In thousandths.
    quality: Option<u16>,
    white_space: &'static str,
    is_quoted: bool,
    is_upper_case: bool,
    is_weight_first: bool,
}

impl Element {
    fn text(&self) -> String {
        let space = self.white_space;
        let (kind, subtype) = self.name;
        let mut text = format!("{kind}/{subtype}");
        if self.is_upper_case {
            text.make_ascii_uppercase();
        }
        let written = |(name, value): &(&str, &str)| {
            let is_token = !value.contains([' ', ',', ';', '"']);
            let quoted = value.replace('"', "\\\"");
            if is_token && !self.is_quoted { format!("{name}={value}") } else { format!("{name}=\"{quoted}\"") }
        };
        let mut parameters: Vec<_> = self.parameters.iter().map(written).collect();
        if let Some(quality) = self.quality {
            let at = if self.is_weight_first { 0 } else { parameters.len() };
            let weight = if quality == 1000 { "1.000".to_owned() } else { format!("0.{quality:03}") };
            parameters.insert(at, format!("{}={weight}", if self.is_upper_case { "Q" } else { "q" }));
        }
        let separator = format!("{space};{space}");
        let parts = std::iter::once(text).chain(parameters);
        format!("{space}{}{space}", parts.collect::<Vec<_>>().join(&separator))
    }

    /// How specific it is for a media type, if it holds it.
    fn fits(&self, (kind, subtype, own): (&str, &str, &[(&str, &str)])) -> Option<(u8, usize)> {
        let name = match self.name {
            ("*", "*") => 1,
            (of, "*") if of == kind => 2,
            of if of == (kind, subtype) => 3,
            _ => return None,
        };
        let required: Vec<_> = self.parameters.iter().filter(|(name, _)| *name != "charset").collect();
        required.iter().all(|parameter| own.contains(parameter)).then_some((name, required.len()))
    }
}

type MediaType = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The house style first.
const MEDIA_TYPES: [(MediaType, &str); 5] = [
    (("application", "json", &[]), JSON),
    (("text", "html", &[]), HTML),
    (("application", "problem+json", &[]), PROBLEM_JSON),
    (("application", "vnd.shop+json", &[("version", "2")]), SHOP_2),
    (("application", "vnd.list", &[("x", "1;q=0, 2")]), LIST),
];

/// Written for clarity: sorts the candidates by what decides.
fn reference(elements: &[Element]) -> &'static str {
    let mut candidates = Vec::new();
    for (place, (media_type, name)) in MEDIA_TYPES.into_iter().enumerate() {
        let fitting = elements.iter().filter_map(|element| Some((element.fits(media_type)?, element)));
        let Some(most_specific) = fitting.clone().map(|(specificity, _)| specificity).max() else { continue };
        let of_it = fitting.filter(|(specificity, _)| *specificity == most_specific);
        let quality = of_it.map(|(_, element)| element.quality.unwrap_or(1000)).max().unwrap();
        let is_named = most_specific.0 == 3;
        // An alternative that is named comes before the house style, the house style before an alternative that is not.
        let order = if is_named && place > 0 { place } else { MEDIA_TYPES.len() + place };
        if quality > 0 {
            candidates.push((std::cmp::Reverse(quality), std::cmp::Reverse(most_specific.0), order, name));
        }
    }
    candidates.sort_unstable();
    candidates.first().map_or(JSON, |(.., name)| name)
}

fn elements() -> impl Strategy<Value = Element> {
    let names = [
        ("*", "*"),
        ("text", "*"),
        ("application", "*"),
        ("application", "json"),
        ("text", "html"),
        ("application", "problem+json"),
        ("application", "vnd.shop+json"),
        ("application", "vnd.list"),
        ("image", "png"),
    ];
    let parameters = [
        ("charset", "utf-8"),
        ("version", "2"),
        ("version", "3"),
        ("x", "1;q=0, 2"),
        // What would be elements if quotes, or escapes in them, were not heeded.
        ("x", ", text/html, "),
        ("x", "\", application/problem+json, \""),
    ];
    let qualities = prop_oneof![Just(None), select(vec![0, 1, 500, 999, 1000]).prop_map(Some)];
    let parameters = prop_oneof![
        3 => Just(Vec::new()),
        2 => prop::collection::vec(select(parameters.to_vec()), 1..3),
    ];
    let writing = (select(vec!["", " ", "\t "]), any::<bool>(), any::<bool>(), any::<bool>());
    (select(names.to_vec()), parameters, qualities, writing).prop_map(|(name, parameters, quality, writing)| {
        let (white_space, is_quoted, is_upper_case, is_weight_first) = writing;
        Element { name, parameters, quality, white_space, is_quoted, is_upper_case, is_weight_first }
    })
}

/// The elements in lines, with what a list may also have: empty and malformed elements.
fn lines(elements: &[Element], noise: &[(u8, &str)]) -> Vec<String> {
    let mut lines = vec![String::new()];
    for (at, element) in elements.iter().enumerate() {
        let (kind, malformed) = noise[at % noise.len()];
        let line = lines.last_mut().unwrap();
        *line += &element.text();
        *line += ",";
        match kind {
            0 => *line += ",",
            1 => line.extend([malformed, ","]),
            2 => lines.push(String::new()),
            // The quote swallows the rest of its line.
            3 => {
                *line += "text/html;x=\"open";
                lines.push(String::new());
            }
            _ => {}
        }
    }
    lines
}

proptest! {
    #[test]
    fn b07_any_header_of_the_grammar_chooses_what_the_reference_chooses(
        elements in prop::collection::vec(elements(), 0..8),
        noise in prop::collection::vec((0..8_u8, select(vec!["text", "/", "text/html;q=9", "*/html", "a b/c;x"])), 1..8),
    ) {
        let lines = lines(&elements, &noise);
        prop_assume!(lines.iter().map(|line| line.len() + 1).sum::<usize>() <= 1024);
        prop_assert_eq!(chosen(&lines), reference(&elements), "{:?}", lines);
    }

    #[test]
    fn b07_any_bytes_choose_one_of_them(lines in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..600), 0..5)) {
        chosen(lines);
    }
}

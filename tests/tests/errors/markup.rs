//! A text body keeps to the rules of its media type.

use api_error::{ApiError, ErrorView, RequestContext};

#[derive(Debug, ApiError)]
#[api(status = 404, message = "There is no {name}")]
struct NotFound {
    name: String,
}

api_error::envelope! {
    #[content_type = "application/xml"]
    static XML: Envelope = text "<error path=\"{path}\">{message} {details.name} {extra.note}</error>";

    #[content_type = "text/html; charset=utf-8"]
    static HTML: Envelope = text "<p title=\"{path}\">{message}</p>";
}

/// XML 1.0 §2.2: `Char`.
fn is_char(letter: char) -> bool {
    matches!(u32::from(letter), 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x10000..=0x10_FFFF)
}

#[test]
fn characters_that_no_document_may_hold_are_replaced() {
    let forbidden = (0_u32..0x20).chain([0xFFFE, 0xFFFF]).filter_map(char::from_u32).filter(|letter| !is_char(*letter));
    for letter in forbidden {
        let error = NotFound { name: format!("a{letter}b") };
        for envelope in [&XML, &HTML] {
            let context = RequestContext::new().with_path(format!("/{letter}")).with_extra("note", letter.to_string());
            let body = ErrorView::new(&error).with_context(context.with_envelope(envelope)).body();
            let body = std::str::from_utf8(&body).unwrap();
            assert!(body.chars().all(is_char) && body.contains("a\u{FFFD}b"), "{letter:?}: {body:?}");
        }
    }
}

#[test]
fn all_others_stay() {
    let name = "tab\tline\nÄ€\u{10FFFF}";
    let context = RequestContext::new().with_envelope(&HTML);
    let body = ErrorView::new(&NotFound { name: name.to_owned() }).with_context(context).body();
    assert_eq!(body, format!("<p title=\"\">There is no {name}</p>"));
}

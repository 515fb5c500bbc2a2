//! Texts that do not require Fluent at run time.

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The text, if it has no placeholders.
pub fn plain(pattern: &Pattern<&str>) -> Option<String> {
    pattern.elements.iter().map(literal).collect()
}

fn literal<'a>(element: &PatternElement<&'a str>) -> Option<Cow<'a, str>> {
    match element {
        PatternElement::TextElement { value } => Some(Cow::Borrowed(value)),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            Some(unescape_unicode_to_string(value))
        }
        PatternElement::Placeable { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser::parse_runtime;

    fn plain(source: &str) -> Option<String> {
        let resource = parse_runtime(source).unwrap_or_else(|(resource, _)| resource);
        match &resource.body[..] {
            [Entry::Message(message)] => message.value.as_ref().and_then(super::plain),
            _ => None,
        }
    }

    #[test]
    fn text_and_literals_are_plain() {
        assert_eq!(plain("A = Hallo").as_deref(), Some("Hallo"));
        assert_eq!(plain("A = { \"{\" }a\\b{ \"\\u00e9\" }").as_deref(), Some("{a\\bé"));
    }

    #[test]
    fn lines_lose_their_common_indent() {
        assert_eq!(plain("A =\n    eins\n      zwei\n    drei\n").as_deref(), Some("eins\n  zwei\ndrei"));
        assert_eq!(plain("A = eins\r\n    zwei\r\n").as_deref(), Some("eins\nzwei"));
    }

    #[test]
    fn what_has_to_be_filled_in_is_not() {
        for source in ["A = { $b }", "A = { -b }", "A = { 5 }", "A = { $n ->\n *[other] x\n}"] {
            assert_eq!(plain(source), None, "{source}");
        }
    }
}

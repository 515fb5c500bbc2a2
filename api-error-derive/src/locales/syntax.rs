//! Messages for the errors of the Fluent parser.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::file::File;

const NOT_CLOSED: &str = "`{` is not closed: write `{ $name }`, or `{ \"{\" }` for a brace";

/// The line of an error.
pub fn line(file: &File, error: &ParserError) -> usize {
    let at = error.pos.start;
    // The parser reports a missing brace at the next text or at the end of the file: below the line where it belongs.
    let is_below = error.kind == ErrorKind::ExpectedToken('}') || is_at_end(file, error);
    let before = file.source.get(..at).filter(|_| is_below);
    let start = error.slice.as_ref().map_or(0, |slice| slice.start);
    file.line_at(before.map_or(at, |before| before.trim_end().len().max(start)))
}

/// The message of an error.
pub fn what_to_write(file: &File, error: &ParserError) -> String {
    let found = found(file, error.pos.start);
    match &error.kind {
        ErrorKind::ExpectedToken('=') => {
            format!(
                "`=` is missing before {found}: a message is `ID = text`, and an id consists of letters, digits, `-` and `_`"
            )
        }
        ErrorKind::ExpectedInlineExpression if is_at_end(file, error) => NOT_CLOSED.to_owned(),
        ErrorKind::ExpectedToken('}') => NOT_CLOSED.to_owned(),
        ErrorKind::ExpectedToken('"') | ErrorKind::UnterminatedStringLiteral => {
            "`\"` is not closed: a literal ends in its line, `{ \"text\" }`".to_owned()
        }
        ErrorKind::ExpectedToken(token) => format!("`{token}` is missing before {found}"),
        ErrorKind::UnbalancedClosingBrace => "unmatched `}`: write `{ \"}\" }` for a brace".to_owned(),
        ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" && is_at_start(error) => {
            format!(
                "{found} does not start a message: an id starts with a letter, and a text continues in lines that start with spaces"
            )
        }
        ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" => {
            format!("expected a name, found {found}: a name starts with a letter")
        }
        ErrorKind::ExpectedCharRange { range } if range == "0-9" => format!("expected a digit, found {found}"),
        ErrorKind::ExpectedMessageField { entry_id } => {
            format!("`{entry_id}` has no text: write `{entry_id} = text`, or leave it out")
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            format!("`-{entry_id}` has no text: write `-{entry_id} = text`, or leave it out")
        }
        ErrorKind::ExpectedInlineExpression => {
            format!("unexpected {found} in braces: write `{{ $name }}`, `{{ -term }}` or `{{ \"text\" }}`")
        }
        kind => in_braces(kind),
    }
}

/// The messages for forms, functions and literals.
fn in_braces(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::MissingValue => {
            "a form or an attribute has no text: write `[one] text`, `.title = text`; for no text `{ \"\" }`".to_owned()
        }
        ErrorKind::MissingDefaultVariant => "no form is marked as the default: write `*[other] text`".to_owned(),
        ErrorKind::MultipleDefaultVariants => "two forms are marked with `*`: keep one".to_owned(),
        ErrorKind::ExpectedCharRange { .. } => "each form of a text has its own line: break it after `->`".to_owned(),
        ErrorKind::ForbiddenCallee => "a function has a name in capitals: `NUMBER($name)`".to_owned(),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            "a form is selected by a field or by an attribute of a term: `{ $name -> …`, `{ -term.attribute -> …`"
                .to_owned()
        }
        ErrorKind::TermAttributeAsPlaceable => {
            "an attribute of a term is not a text, it selects a form: `{ -term.attribute -> …`".to_owned()
        }
        ErrorKind::PositionalArgumentFollowsNamed => {
            "named arguments are last: `NUMBER($name, minimumFractionDigits: 2)`".to_owned()
        }
        ErrorKind::DuplicatedNamedArgument(name) => format!("`{name}` is given twice: keep one"),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "unknown escape: write `\\\\`, `\\\"`, `\\u00E9` or `\\U01F600`".to_owned()
        }
        ErrorKind::ExpectedLiteral => "a named argument is a literal: `\"text\"` or a number".to_owned(),
        other => format!("{other}"),
    }
}

/// Whether the error is at the first letter.
fn is_at_start(error: &ParserError) -> bool {
    error.slice.as_ref().is_some_and(|slice| slice.start == error.pos.start)
}

/// Whether the error is at the end of the file.
fn is_at_end(file: &File, error: &ParserError) -> bool {
    file.source.get(error.pos.start..).is_none_or(|rest| rest.trim_ascii().is_empty())
}

/// The character at a position.
fn found(file: &File, at: usize) -> String {
    match file.source.get(at..).map(|rest| rest.chars().next()) {
        Some(Some('\n' | '\r')) => "the end of the line".to_owned(),
        Some(Some(letter)) => format!("{letter:?}"),
        _ => "the end of the file".to_owned(),
    }
}

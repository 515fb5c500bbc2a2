//! The words for what the parser of Fluent reports.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::file::File;

const NOT_CLOSED: &str = "`{` is not closed: write `{ $name }`, or `{ \"{\" }` for a brace";

/// The line of a fault.
pub fn line(file: &File, error: &ParserError) -> usize {
    let at = error.pos.start;
    // A brace is missed where the next text begins, or at the end of the file: below the line where it belongs.
    let is_below = error.kind == ErrorKind::ExpectedToken('}') || is_at_end(file, error);
    let before = file.source.get(..at).filter(|_| is_below);
    let start = error.slice.as_ref().map_or(0, |slice| slice.start);
    file.line_at(before.map_or(at, |before| before.trim_end().len().max(start)))
}

/// What is wrong, and what to write instead.
pub fn what_to_write(file: &File, error: &ParserError) -> String {
    let found = found(file, error.pos.start);
    match &error.kind {
        ErrorKind::ExpectedToken('=') => {
            format!(
                "`=` is missing before {found}: a message is `ID = text`, and an id holds letters, digits, `-` and `_`"
            )
        }
        ErrorKind::ExpectedInlineExpression if is_at_end(file, error) => NOT_CLOSED.to_owned(),
        ErrorKind::ExpectedToken('}') => NOT_CLOSED.to_owned(),
        ErrorKind::ExpectedToken('"') | ErrorKind::UnterminatedStringLiteral => {
            "`\"` is not closed: a literal ends in its line, `{ \"text\" }`".to_owned()
        }
        ErrorKind::ExpectedToken(token) => format!("`{token}` is missing before {found}"),
        ErrorKind::UnbalancedClosingBrace => "`}` closes nothing: write `{ \"}\" }` for a brace".to_owned(),
        ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" && is_at_start(error) => {
            format!(
                "{found} begins no message: its id begins with a letter, and a text goes on in lines that begin with spaces"
            )
        }
        ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" => {
            format!("a name was expected, not {found}: it begins with a letter")
        }
        ErrorKind::ExpectedCharRange { range } if range == "0-9" => format!("a digit was expected, not {found}"),
        ErrorKind::ExpectedMessageField { entry_id } => {
            format!("`{entry_id}` has no text: write `{entry_id} = text`, or leave it out")
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            format!("`-{entry_id}` has no text: write `-{entry_id} = text`, or leave it out")
        }
        ErrorKind::ExpectedInlineExpression => {
            format!(
                "{found} begins nothing that can stand in braces: write `{{ $name }}`, `{{ -term }}` or `{{ \"text\" }}`"
            )
        }
        kind => in_braces(kind),
    }
}

/// What is wrong with forms, functions and literals.
fn in_braces(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::MissingValue => {
            "a form or an attribute has no text: write `[one] text`, `.title = text`; for no text `{ \"\" }`".to_owned()
        }
        ErrorKind::MissingDefaultVariant => {
            "no form is marked as the one for all else: write `*[other] text`".to_owned()
        }
        ErrorKind::MultipleDefaultVariants => "two forms are marked with `*`: keep one".to_owned(),
        ErrorKind::ExpectedCharRange { .. } => "each form of a text has its own line: break it after `->`".to_owned(),
        ErrorKind::ForbiddenCallee => "a function has a name in capitals: `NUMBER($name)`".to_owned(),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            "a form can be chosen by a field or by an attribute of a term: `{ $name -> …`, `{ -term.attribute -> …`"
                .to_owned()
        }
        ErrorKind::TermAttributeAsPlaceable => {
            "an attribute of a term is never shown, it chooses a form: `{ -term.attribute -> …`".to_owned()
        }
        ErrorKind::PositionalArgumentFollowsNamed => {
            "what has a name goes last: `NUMBER($name, minimumFractionDigits: 2)`".to_owned()
        }
        ErrorKind::DuplicatedNamedArgument(name) => format!("`{name}` is given twice: keep one"),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "there is no such escape: write `\\\\`, `\\\"`, `\\u00E9` or `\\U01F600`".to_owned()
        }
        ErrorKind::ExpectedLiteral => "what is given by name is a literal: `\"text\"` or a number".to_owned(),
        other => format!("{other}"),
    }
}

/// Whether it is the first letter that is wrong.
fn is_at_start(error: &ParserError) -> bool {
    error.slice.as_ref().is_some_and(|slice| slice.start == error.pos.start)
}

/// Whether nothing follows.
fn is_at_end(file: &File, error: &ParserError) -> bool {
    file.source.get(error.pos.start..).is_none_or(|rest| rest.trim_ascii().is_empty())
}

/// What stands at a place.
fn found(file: &File, at: usize) -> String {
    match file.source.get(at..).map(|rest| rest.chars().next()) {
        Some(Some('\n' | '\r')) => "the end of the line".to_owned(),
        Some(Some(letter)) => format!("{letter:?}"),
        _ => "the end of the file".to_owned(),
    }
}

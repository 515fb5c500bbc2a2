//! What a deserializer says about input that does not fit, without the input.
//!
//! serde writes what it found into its messages: `invalid type: string "hunter2", expected u32`. So none of them is passed on.
//! They are recognized by their form, and written anew of the parts that come from the program: the names of fields and
//! variants, and what was expected. A text of any other form, as a `Deserialize` of the user's own may write, is left out.

use std::borrow::Cow;

use serde_json::Value;

use crate::error::{FieldError, FieldPath, PathSegment};

/// A name that the client chose, as far as it is repeated.
pub(crate) fn name(name: &str) -> String {
    const LETTERS: usize = 128;
    match name.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
        None => name.to_owned(),
    }
}

/// What is wrong with the field at that path, or with one inside of it.
pub(crate) fn field_error(at: FieldPath, said: &str) -> FieldError {
    field_itself(&at, said)
        .or_else(|| unknown_variant(&at, said))
        .or_else(|| not_as_expected(&at, said))
        .or_else(|| not_read_from_text(&at, said))
        .or_else(|| not_read_from_segment(&at, said))
        .unwrap_or_else(|| FieldError::new(at, "Is not valid").with_code("invalid"))
}

/// Input that was to be a value of that type.
pub(crate) fn expected(at: FieldPath, code: &'static str, what: impl Into<Cow<'static, str>>) -> FieldError {
    let what = what.into();
    FieldError::new(at, format!("Expected {what}")).with_code(code).with_param("expected", what.into_owned())
}

/// The path is that of the object, and the message has the name of the field.
fn field_itself(at: &FieldPath, said: &str) -> Option<FieldError> {
    let (code, message, rest) = [
        ("missing_field", "Is missing", "missing field `"),
        ("duplicate_field", "Is given twice", "duplicate field `"),
        ("unknown_field", "Is not a known field", "unknown field `"),
    ]
    .into_iter()
    .find_map(|(code, message, start)| Some((code, message, said.strip_prefix(start)?)))?;
    // An unknown field has the name that the client gave it, with whatever it holds. What is expected instead comes from the program.
    let end = ["`, expected ", "`, there are no fields", "`"].into_iter().find_map(|end| rest.rfind(end));
    let name = rest.get(..end?)?;
    // Where the error came up at the name, the path ends with it already.
    let is_at_the_name = code == "unknown_field"
        && matches!(at.segments().last(), Some(PathSegment::Field(last)) if *last == self::name(name));
    let path = if is_at_the_name { at.clone() } else { at.clone().field(self::name(name)) };
    Some(FieldError::new(path, message).with_code(code))
}

fn unknown_variant(at: &FieldPath, said: &str) -> Option<FieldError> {
    let rest = said.strip_prefix("unknown variant `")?;
    let (_, names) = rest.rsplit_once("`, expected ").unwrap_or_default();
    Some(one_of(at.clone(), names.split('`').skip(1).step_by(2)))
}

/// Input that was to be one of these names.
pub(crate) fn one_of<'a>(at: FieldPath, names: impl Iterator<Item = &'a str>) -> FieldError {
    let names: Vec<_> = names.collect();
    let message = format!("Expected {}", if names.is_empty() { "nothing".to_owned() } else { names.join(", ") });
    let error = FieldError::new(at, message).with_code("unknown_variant");
    error.with_param("expected", names.into_iter().map(Value::from).collect::<Value>())
}

/// Of what was found only the last `, expected ` is sure: before it stands the input.
fn not_as_expected(at: &FieldPath, said: &str) -> Option<FieldError> {
    let codes = [
        ("invalid type: ", "invalid_type"),
        ("invalid value: ", "invalid_value"),
        ("invalid length ", "invalid_length"),
    ];
    let (code, rest) = codes.into_iter().find_map(|(start, code)| Some((code, said.strip_prefix(start)?)))?;
    let (_, what) = rest.rsplit_once(", expected ")?;
    Some(expected(at.clone(), code, in_words(what)))
}

/// Names of Rust types tell a client nothing.
fn in_words(expected: &str) -> Cow<'static, str> {
    let starts = |starts: &[&str]| starts.iter().any(|start| expected.starts_with(start));
    if starts(&["struct ", "a map"]) {
        "an object".into()
    } else if let Some(len) = expected.strip_prefix("a tuple of size ").or(expected.strip_prefix("an array of length "))
    {
        format!("a list of {len} elements").into()
    } else if starts(&["tuple ", "a sequence"]) {
        "a list".into()
    } else if starts(&["unit"]) {
        "null".into()
    } else if expected.contains("enum ") {
        "a known variant".into()
    } else {
        expected.to_owned().into()
    }
}

/// Of a segment of a path, as actix-web writes it: the input ends at the last mark.
fn not_read_from_segment(at: &FieldPath, said: &str) -> Option<FieldError> {
    let (_, what) = said.strip_prefix("can not parse \"")?.rsplit_once("\" to a ")?;
    Some(expected(at.clone(), "invalid_type", what.to_owned()))
}

/// In queries, forms and paths everything is text, which the standard library reads.
fn not_read_from_text(at: &FieldPath, said: &str) -> Option<FieldError> {
    let what = match said {
        "invalid digit found in string" | "cannot parse integer from empty string" => "an integer",
        "number too large to fit in target type" => "a smaller integer",
        "number too small to fit in target type" => "a larger integer",
        "invalid float literal" | "cannot parse float from empty string" => "a number",
        "provided string was not `true` or `false`" => "true or false",
        _ => return None,
    };
    Some(expected(at.clone(), "invalid_type", what))
}

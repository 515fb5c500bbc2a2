//! Texts of errors without the values that were rejected.
//!
//! Deserializers and validators write the value that they refuse into their text: `invalid type: string "hunter2", expected u32`.
//! Other texts include such a text, so it is recognized by its form. The part between the two marks of a form is replaced; the
//! input may hold the second mark too, so its last occurrence counts.

use std::borrow::Cow;
use std::error::Error;

/// What takes the place of a value.
const LEFT_OUT: &str = "…";

/// Where a value begins and ends in a text of serde, of the extractors of axum and actix-web, and of validator.
const FORMS: [(&str, &str); 9] = [
    ("invalid type: ", ", expected "),
    ("invalid value: ", ", expected "),
    ("unknown variant `", "`, expected "),
    ("unknown variant `", "`, there are no variants"),
    (" with value `", "` to a "),
    ("annot parse `", "` to a "),
    ("can not parse \"", "\" to a "),
    // The parameters as `Debug` writes them, the rejected value among them.
    (" [{\"", "}]"),
    ("params: {", "}"),
];

/// A text without the values in it.
pub(crate) fn without_values(text: &str) -> Cow<'_, str> {
    let Some((begin, end)) = first_form(text) else { return Cow::Borrowed(text) };
    let (before, value_and_rest) = text.split_at(begin);
    let rest = value_and_rest.rfind(end).and_then(|at| value_and_rest.get(at..)).unwrap_or_default();
    Cow::Owned(format!("{before}{LEFT_OUT}{}", without_values(rest)))
}

/// Where the first value begins, and the mark of its end.
fn first_form(text: &str) -> Option<(usize, &'static str)> {
    let found = FORMS.iter().filter_map(|(begin, end)| {
        let at = text.find(begin)? + begin.len();
        // Of two forms with one beginning the one counts whose end is there.
        text.get(at..)?.contains(end).then_some((at, *end))
    });
    let cut_off = FORMS.iter().filter_map(|(begin, end)| Some((text.find(begin)? + begin.len(), *end)));
    found.min_by_key(|(at, _)| *at).or_else(|| cut_off.min_by_key(|(at, _)| *at))
}

/// What may be said of an error whose text is known to quote its input, if it is one of those.
pub(crate) fn summary(error: &(dyn Error + 'static)) -> Option<String> {
    if let Some(error) = error.downcast_ref::<serde_json::Error>() {
        let (text, position) = (error.to_string(), format!("at line {} column {}", error.line(), error.column()));
        return Some(known_text(&text).unwrap_or_else(|| format!("not valid {position}")));
    }
    let error = error.downcast_ref::<serde::de::value::Error>()?;
    Some(known_text(&error.to_string()).unwrap_or_else(|| "not valid".to_owned()))
}

/// A text that serde or the standard library wrote. Any other, from a `Deserialize` of the user's, may quote its input in any form.
fn known_text(text: &str) -> Option<String> {
    const BEGINNINGS: [&str; 20] = [
        "invalid type: ",
        "invalid value: ",
        "invalid length ",
        "unknown variant `",
        "unknown field `",
        "missing field `",
        "duplicate field `",
        "EOF while parsing",
        "expected ",
        "key must be",
        "control character",
        "lone leading surrogate",
        "trailing ",
        "unexpected end of hex escape",
        "recursion limit exceeded",
        "number out of range",
        "invalid digit found in string",
        "cannot parse ",
        "number too ",
        "provided string was not `true` or `false`",
    ];
    BEGINNINGS.iter().any(|begin| text.starts_with(begin)).then(|| without_values(text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_left_out_wherever_its_form_is() {
        for (text, expected) in [
            ("no value", "no value"),
            (r#"invalid type: string "hunter2", expected u32"#, "invalid type: …, expected u32"),
            (
                r#"bad body: pin: invalid value: string "a, expected b", expected a pin at line 1 column 7"#,
                "bad body: pin: invalid value: …, expected a pin at line 1 column 7",
            ),
            ("unknown variant `hunter2`, expected `a` or `b`", "unknown variant `…`, expected `a` or `b`"),
            ("unknown variant `hunter2`, there are no variants", "unknown variant `…`, there are no variants"),
            ("Cannot parse `id` with value `hunter2` to a `u32`", "Cannot parse `…` to a `u32`"),
            (
                "Cannot parse value at index 0 with value `hunter2` to a `u32`",
                "Cannot parse value at index 0 with value `…` to a `u32`",
            ),
            (
                r#"Path deserialize error: can not parse "hunter2" to a u32"#,
                r#"Path deserialize error: can not parse "…" to a u32"#,
            ),
            (
                r#"password: Validation error: length [{"value": String("hunter2"), "min": Number(8)}]"#,
                "password: Validation error: length [{\"…}]",
            ),
            (r#"invalid type: string "hunt"#, "invalid type: …"),
            (
                r#"invalid type: string "x", expected u8; invalid value: string "y", expected z"#,
                "invalid type: …, expected z",
            ),
        ] {
            assert_eq!(without_values(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_of_somebody_else_is_replaced_by_its_position() {
        let own = serde_json::from_str::<std::net::Ipv4Addr>("\"hunter2\"").unwrap_err();
        assert!(!summary(&own).unwrap().contains("hunter2"), "{own}");
        let custom = <serde_json::Error as serde::de::Error>::custom("hunter2 is no pin");
        assert_eq!(summary(&custom).unwrap(), "not valid at line 0 column 0");
        let number = serde_json::from_str::<u8>("\"hunter2\"").unwrap_err();
        assert_eq!(summary(&number).unwrap(), "invalid type: …, expected u8 at line 1 column 9");
    }
}

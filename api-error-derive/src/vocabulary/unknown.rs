//! Unknown and misplaced keys, and the keys that were probably meant.

use crate::keys::Place::{self, Enum, Field, Struct, Variant};
use crate::keys::{self, at};
use crate::suggest::closest;

/// Words of other crates, and guesses; what to write instead; and the key that was meant.
const OTHER_WORDS: &[(&[&str], &str, Option<&str>)] = &[
    (&["from"], "write the attribute `#[from]`", None),
    (&["source"], "write the attribute `#[source]`", None),
    (&["backtrace"], "write the attribute `#[backtrace]`", None),
    (
        &["error"],
        "the public message is `message = \"…\"`; the text for logs is `#[error(\"…\")]`, with `thiserror::Error` derived",
        None,
    ),
    (
        &["display"],
        "the public message is `message = \"…\"`, or `message = display` to show the Display text",
        Some("message"),
    ),
    (&["name", "error_code", "errcode"], "the error code is `code = \"…\"`", Some("code")),
    (&["msg", "error_message", "detail_message"], "the public message is `message = \"…\"`", Some("message")),
    (&["level", "severity_level"], "the log level is `log_level = \"warn\"`", Some("log_level")),
    (&["id"], "the error code is `code = \"…\"`, its number is `number = 2002`", Some("code")),
    (&["http_status", "status_code"], "the HTTP status is `status = 404`", Some("status")),
    (&["close_code", "websocket_close"], "the WebSocket close code is `ws_close = 1008`", Some("ws_close")),
    (&["grpc_code", "grpc_status"], "the gRPC status code is `grpc = \"not_found\"`", Some("grpc")),
    (&["by_status"], "defaults for a status are `default(status = 503, …)` on the type", Some("default")),
    (
        &["lang", "language", "languages", "translations"],
        "translations are `locales(path = \"locales/{locale}/errors.ftl\", es, fr)` on the type",
        Some("locales"),
    ),
    (&["held", "nested"], "a field of nested errors is marked `errors`", Some("errors")),
    (
        &["description"],
        "the public message is `message = \"…\"`; a constant summary is `title = \"…\"`",
        Some("message"),
    ),
    (&["hidden", "hide"], "hide it with `expose = false`", Some("expose")),
    (&["public"], "show it with `expose`", Some("expose")),
    (
        &["documentation_url", "url"],
        "the URL of the documentation is `docs_url = \"https://docs.example.com/errors/{code}\"`",
        Some("docs_url"),
    ),
    (&["text"], "the public message is `message = \"…\"`", Some("message")),
    (&["summary"], "a constant summary is `title = \"…\"`", Some("title")),
    (&["group"], "the group in the documentation is `category = \"…\"`", Some("category")),
    (&["ignore"], "omit the field from every body with `skip`", Some("skip")),
    (&["deprecated"], "write the attribute `#[deprecated]`", None),
    (&["deserialize"], "decode received errors with `decode` on the type", Some("decode")),
    (&["unknown"], "the catch-all variant for unknown error codes is `other`", Some("other")),
    (&["flatten"], "a field that holds all details is marked `details`", Some("details")),
];

/// What was probably meant by a misplaced key.
const MISPLACED: &[(&str, &[Place], &str)] = &[
    ("detail", &[Variant, Struct], "the public message is `message = \"…\"`; named fields are the details"),
    ("rename", &[Variant, Struct], "the error code is `code = \"…\"`"),
    ("rename_all", &[Variant], "details are renamed by `rename_all_fields` on the enum"),
    ("rename_all_fields", &[Struct], "on a struct write `rename_all`"),
    ("retry_after", &[Variant, Struct], "a constant wait is `header = \"Retry-After: 30\"`"),
    ("transparent", &[Enum], "mark each variant"),
    ("default", &[Variant], "on a variant write the key itself, `header = \"Name: value\"`"),
];

/// A name that is not a key at its place.
pub struct Unknown {
    pub message: String,
    /// The key that was probably meant.
    pub meant: Option<&'static str>,
    /// Whether it is a key elsewhere.
    pub is_misplaced: bool,
}

impl Unknown {
    pub fn new(name: &str, place: Place) -> Self {
        Self::misplaced(name, place).or_else(|| Self::other_word(name)).unwrap_or_else(|| Self::near(name, place))
    }

    fn misplaced(name: &str, place: Place) -> Option<Self> {
        let elsewhere: Vec<_> = keys::all().filter(|row| row.name == name).collect();
        let form = elsewhere.first()?.form;
        let places: Vec<_> = elsewhere.iter().flat_map(|row| row.places).map(Place::to_string).collect();
        let hint = MISPLACED.iter().find(|(word, places, _)| *word == name && places.contains(&place));
        let of_nested =
            place == Field && elsewhere.iter().any(|row| [Variant, Struct].iter().all(|of| row.places.contains(of)));
        let hint = hint.map(|(_, _, hint)| *hint).or(of_nested.then_some("with `transparent`, on the nested error"));
        let hint = hint.map_or_else(String::new, |hint| format!("; {hint}"));
        let message =
            format!("`{name}` is not allowed on {place}: write it on {}, `#[api({form})]`{hint}", either(&places));
        Some(Self { message, meant: None, is_misplaced: true })
    }

    fn other_word(name: &str) -> Option<Self> {
        let (_, hint, meant) = OTHER_WORDS.iter().find(|(words, ..)| words.contains(&name))?;
        Some(Self { message: format!("unknown key `{name}`: {hint}"), meant: *meant, is_misplaced: false })
    }

    fn near(name: &str, place: Place) -> Self {
        if name.len() > 2 && name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_') {
            let message = format!("unknown key `{name}`: the error code is `code = \"{name}\"`");
            return Self { message, meant: Some("code"), is_misplaced: false };
        }
        let known = at(place).map(|row| row.name);
        let meant = by_beginning(name, known.clone()).or_else(|| closest(name, known.clone()));
        let hint = match meant {
            // On a variant `decode` requires a value.
            Some("decode") if place == Variant => "did you mean `decode = false`?".to_owned(),
            Some(close) => format!("did you mean `{close}`?"),
            None => {
                let known = known.collect::<Vec<_>>().join("`, `");
                let own = if place == Field || name.contains(':') {
                    String::new()
                } else {
                    format!("; a custom constant is `extra({name} = …)`")
                };
                format!("{place} takes `{known}`{own}")
            }
        };
        Self { message: format!("unknown key `{name}`: {hint}"), meant, is_misplaced: false }
    }
}

/// The only key that begins with a word, as an editor shows it half typed.
fn by_beginning(word: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let mut keys = known.filter(|key| word.len() >= 3 && key.starts_with(word));
    let first = keys.next();
    first.filter(|_| keys.next().is_none())
}

/// `a, b or c`.
fn either(words: &[String]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => words.concat(),
    }
}

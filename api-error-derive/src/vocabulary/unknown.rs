//! Names that are no key at their place, and what was probably meant.

use crate::keys::Place::{self, Enum, Field, Struct, Variant};
use crate::keys::{self, at};
use crate::suggest::closest;

/// Words of other crates, and guesses; what to write instead; and the key that it is.
const OTHER_WORDS: &[(&[&str], &str, Option<&str>)] = &[
    (&["from"], "`from` is an attribute of its own: `#[from]`", None),
    (&["source"], "`source` is an attribute of its own: `#[source]`", None),
    (&["backtrace"], "`backtrace` is an attribute of its own: `#[backtrace]`", None),
    (&["error"], "the text for logs is `#[error(\"…\")]` of thiserror; what clients read is `message = \"…\"`", None),
    (
        &["display"],
        "what clients read is `message = \"…\"`, or `message = display` to show the Display text",
        Some("message"),
    ),
    (&["name", "error_code", "errcode"], "the name on the wire is `code = \"…\"`", Some("code")),
    (&["msg", "error_message", "detail_message"], "what clients read is `message = \"…\"`", Some("message")),
    (&["level", "severity_level"], "the log level is `log_level = \"warn\"`", Some("log_level")),
    (&["id"], "the name on the wire is `code = \"…\"`, its number `number = …`", Some("code")),
    (&["http_status", "status_code"], "the HTTP status is `status = 404`", Some("status")),
    (
        &["close_code", "websocket_close"],
        "the code that a WebSocket is closed with is `ws_close = 1008`",
        Some("ws_close"),
    ),
    (
        &["grpc_code", "grpc_status"],
        "the code of gRPC is `grpc = \"not_found\"`, where it is not that of the status",
        Some("grpc"),
    ),
    (
        &["by_status"],
        "what holds for every error of a status is `default(status = 503, …)` on the type",
        Some("default"),
    ),
    (
        &["lang", "language", "languages", "translations"],
        "the files of translators are `locales(path = \"locales/{locale}/errors.ftl\", es, fr)` on the type",
        Some("locales"),
    ),
    (&["held", "nested"], "a field that holds errors is marked `errors`", Some("errors")),
    (
        &["description"],
        "what clients read is `message = \"…\"`; a constant summary is `title = \"…\"`",
        Some("message"),
    ),
    (&["hidden", "hide"], "to hide is `expose = false`", Some("expose")),
    (&["public"], "to show is `expose`", Some("expose")),
    (&["documentation_url", "url"], "the URL of the documentation is `docs_url = \"https://…\"`", Some("docs_url")),
    (&["text"], "what clients read is `message = \"…\"`", Some("message")),
    (&["summary"], "a constant summary is `title = \"…\"`", Some("title")),
    (&["group"], "the group in a reference is `category = \"…\"`", Some("category")),
    (&["ignore"], "to keep a field out of every body is `skip`", Some("skip")),
    (&["deprecated"], "`deprecated` is an attribute of its own: `#[deprecated]`", None),
    (&["deserialize"], "to read received errors back is `decode` on the type", Some("decode")),
    (&["unknown"], "the catch-all variant for unknown error codes is `other`", Some("other")),
    (&["flatten"], "a field that is all of the details is marked `details`", Some("details")),
];

/// What is meant by a key that stands elsewhere.
const MISPLACED: &[(&str, &[Place], &str)] = &[
    ("detail", &[Variant, Struct], "what clients read is `message = \"…\"`; named fields are the details"),
    ("rename", &[Variant, Struct], "the name of an error is `code = \"…\"`"),
    ("rename_all", &[Variant], "the details of all variants are named by `rename_all_fields` on the enum"),
    ("rename_all_fields", &[Struct], "on a struct this is `rename_all`"),
    ("retry_after", &[Variant, Struct], "a wait that is always the same is `header = \"Retry-After: 30\"`"),
    ("transparent", &[Enum], "it is said of each variant"),
    ("default", &[Variant], "what holds for one error alone stands on it as it is, `header = \"…\"`"),
];

/// A name that is no key at its place.
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
        let hint = hint.map_or_else(String::new, |(_, _, hint)| format!("; {hint}"));
        let message =
            format!("`{name}` cannot stand on {place}: it belongs on {}, `#[api({form})]`{hint}", either(&places));
        Some(Self { message, meant: None, is_misplaced: true })
    }

    fn other_word(name: &str) -> Option<Self> {
        let (_, hint, meant) = OTHER_WORDS.iter().find(|(words, ..)| words.contains(&name))?;
        Some(Self { message: format!("unknown key `{name}`: {hint}"), meant: *meant, is_misplaced: false })
    }

    fn near(name: &str, place: Place) -> Self {
        if name.len() > 2 && name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_') {
            let message = format!("unknown key `{name}`: a code is a text, `code = \"{name}\"`");
            return Self { message, meant: Some("code"), is_misplaced: false };
        }
        let known = at(place).map(|row| row.name);
        let meant = by_beginning(name, known.clone()).or_else(|| closest(name, known.clone()));
        let hint = match meant {
            // On a variant the word alone has no meaning.
            Some("decode") if place == Variant => "did you mean `decode = false`?".to_owned(),
            Some(close) => format!("did you mean `{close}`?"),
            None => {
                let known = known.collect::<Vec<_>>().join("`, `");
                let own = if place == Field || name.contains(':') {
                    String::new()
                } else {
                    format!("; a constant of your own is `extra({name} = …)`")
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

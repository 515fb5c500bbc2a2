//! Every key of `#[api(…)]`: where it belongs, whether it may be repeated, and how it is written.
//!
//! What does not fit is reported here and left out, so that the grammar ([`attr`](crate::attr)) never meets it and no second
//! error follows from it.

use std::collections::HashSet;
use std::fmt;

use darling::ast::NestedMeta;
use darling::error::Accumulator;
use darling::{Error, util::path_to_string};
use quote::ToTokens;
use syn::{Attribute, Lit, Meta, parse_quote};

use crate::suggest::closest;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Enum,
    Variant,
    Struct,
    Field,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Enum => "an enum",
            Self::Variant => "a variant",
            Self::Struct => "a struct",
            Self::Field => "a field",
        })
    }
}

struct Key {
    name: &'static str,
    places: &'static [Place],
    repeatable: bool,
    /// How it is written where it belongs.
    form: &'static str,
}

use Place::{Enum, Field, Struct, Variant};

const ON_TYPE: &[Place] = &[Enum, Struct];
const ON_ERROR: &[Place] = &[Variant, Struct];
const ON_BOTH: &[Place] = &[Enum, Variant, Struct];
const ON_FIELD: &[Place] = &[Field];

const fn once(name: &'static str, places: &'static [Place], form: &'static str) -> Key {
    Key { name, places, repeatable: false, form }
}

const fn repeatable(name: &'static str, places: &'static [Place], form: &'static str) -> Key {
    Key { name, places, repeatable: true, form }
}

const KEYS: &[Key] = &[
    once("code", ON_ERROR, "code = \"EXPIRED_TOKEN\""),
    once("number", ON_ERROR, "number = 2002"),
    once("status", ON_BOTH, "status = 404"),
    once("allow_success", ON_ERROR, "allow_success"),
    once("message", ON_ERROR, "message = \"…\""),
    once("title", ON_ERROR, "title = \"…\""),
    once("docs_url", ON_BOTH, "docs_url = \"https://…\""),
    once("category", ON_BOTH, "category = \"…\""),
    once("expose", &[Enum, Variant, Struct, Field], "expose = false"),
    once("retryable", ON_ERROR, "retryable"),
    once("log_level", ON_BOTH, "log_level = \"warn\""),
    once("ws_close", ON_BOTH, "ws_close = 1008"),
    once("grpc", ON_BOTH, "grpc = \"not_found\""),
    repeatable("header", ON_BOTH, "header = \"Name: value\""),
    once("header", ON_FIELD, "header = \"Name\""),
    repeatable("extra", ON_BOTH, "extra(name = \"value\")"),
    repeatable("allow", ON_BOTH, "allow(missing_challenge = \"…\")"),
    once("status", ON_FIELD, "status"),
    once("code", ON_FIELD, "code"),
    once("message", ON_FIELD, "message"),
    once("transparent", &[Variant, Struct, Field], "transparent"),
    once("numbers", ON_TYPE, "numbers = 2000..=2999"),
    once("rename_all", ON_TYPE, "rename_all = \"SCREAMING_SNAKE_CASE\""),
    once("rename_all_fields", &[Enum], "rename_all_fields = \"camelCase\""),
    once("prefix", ON_TYPE, "prefix = \"M_\""),
    repeatable("default", ON_TYPE, "default(status = 503, header = \"Retry-After: 30\")"),
    repeatable("retired", ON_TYPE, "retired(code = \"OLD_NAME\", number = 1003)"),
    once("locales", ON_TYPE, "locales(path = \"locales/{locale}/errors.ftl\", es, fr)"),
    once("details", ON_TYPE, "details = \"marked\""),
    once("decode", ON_TYPE, "decode"),
    once("decode", &[Variant], "decode = false"),
    once("other", &[Variant], "other"),
    once("envelope", ON_BOTH, "envelope = PATH"),
    once("crate", ON_TYPE, "crate = path::to::api_error"),
    repeatable("manual", ON_TYPE, "manual(Display)"),
    once("bound", ON_TYPE, "bound = \"T: Trait\""),
    once("detail", ON_FIELD, "detail"),
    once("skip", ON_FIELD, "skip"),
    once("rename", ON_FIELD, "rename = \"name\""),
    once("retry_after", ON_FIELD, "retry_after"),
    once("details", ON_FIELD, "details"),
    once("field_errors", ON_FIELD, "field_errors"),
    once("errors", ON_FIELD, "errors"),
    once("example", ON_FIELD, "example = 30"),
];

const LANGUAGES: &str =
    "the files of translators are `locales(path = \"locales/{locale}/errors.ftl\", es, fr)` on the type";

const GRPC: &str = "the code of gRPC is `grpc = \"not_found\"`, where it is not that of the status";

/// What people write who know another crate, or guess.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("from", "`from` is an attribute of its own: `#[from]`"),
    ("source", "`source` is an attribute of its own: `#[source]`"),
    ("backtrace", "`backtrace` is an attribute of its own: `#[backtrace]`"),
    ("error", "the text for logs is `#[error(\"…\")]` of thiserror; what clients read is `message = \"…\"`"),
    ("display", "what clients read is `message = \"…\"`, or `message = display` to show the Display text"),
    ("name", "the name on the wire is `code = \"…\"`"),
    ("id", "the name on the wire is `code = \"…\"`, its number `number = …`"),
    ("http_status", "the HTTP status is `status = 404`"),
    ("status_code", "the HTTP status is `status = 404`"),
    ("close_code", "the code that a WebSocket is closed with is `ws_close = 1008`"),
    ("websocket_close", "the code that a WebSocket is closed with is `ws_close = 1008`"),
    ("grpc_code", GRPC),
    ("grpc_status", GRPC),
    ("by_status", "what holds for every error of a status is `default(status = 503, …)` on the type"),
    ("lang", LANGUAGES),
    ("language", LANGUAGES),
    ("languages", LANGUAGES),
    ("translations", LANGUAGES),
    ("held", "a field that holds errors is marked `errors`"),
    ("nested", "a field that holds errors is marked `errors`"),
    ("description", "what clients read is `message = \"…\"`; a constant summary is `title = \"…\"`"),
    ("hidden", "to hide is `expose = false`"),
    ("hide", "to hide is `expose = false`"),
    ("public", "to show is `expose`"),
    ("documentation_url", "the URL of the documentation is `docs_url = \"https://…\"`"),
    ("url", "the URL of the documentation is `docs_url = \"https://…\"`"),
    ("text", "what clients read is `message = \"…\"`"),
    ("summary", "a constant summary is `title = \"…\"`"),
    ("group", "the group in a reference is `category = \"…\"`"),
    ("ignore", "to keep a field out of every body is `skip`"),
    ("deprecated", "`deprecated` is an attribute of its own: `#[deprecated]`"),
    ("deserialize", "to read received errors back is `decode` on the type"),
    ("unknown", "where received errors go that nobody declared is `other`"),
    ("flatten", "a field that is all of the details is marked `details`"),
];

/// What is meant by a key that stands elsewhere.
const MISPLACED: &[(&str, Place, &str)] = &[
    ("detail", Variant, "what clients read is `message = \"…\"`; named fields are the details"),
    ("detail", Struct, "what clients read is `message = \"…\"`; named fields are the details"),
    ("rename", Variant, "the name of an error is `code = \"…\"`"),
    ("rename", Struct, "the name of an error is `code = \"…\"`"),
    ("rename_all", Variant, "the details of all variants are named by `rename_all_fields` on the enum"),
    ("rename_all_fields", Struct, "on a struct this is `rename_all`"),
    ("retry_after", Variant, "a wait that is always the same is `header = \"Retry-After: 30\"`"),
    ("retry_after", Struct, "a wait that is always the same is `header = \"Retry-After: 30\"`"),
    ("transparent", Enum, "it is said of each variant"),
    ("default", Variant, "what holds for one error alone stands on it as it is, `header = \"…\"`"),
];

/// What is written in `#[api(…)]` at a place. What is unknown, misplaced or repeated is reported and left out.
pub fn items(attrs: &[Attribute], place: Place, errors: &mut Accumulator) -> Vec<NestedMeta> {
    let mut seen = HashSet::new();
    let mut known = Vec::new();
    let mut is_damaged = false;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("api")) {
        let items = errors.handle(parsed(attr));
        is_damaged |= items.is_none();
        for item in items.into_iter().flatten() {
            let checked = errors.handle(check(&item, place, &mut seen));
            is_damaged |= checked.is_none();
            known.extend(checked.map(|()| item));
        }
    }
    if is_damaged {
        known.push(NestedMeta::Meta(parse_quote!(damaged)));
    }
    known
}

fn parsed(attr: &Attribute) -> Result<Vec<NestedMeta>, Error> {
    match &attr.meta {
        Meta::List(list) => NestedMeta::parse_meta_list(list.tokens.clone()).map_err(|error| {
            let form =
                "keys are separated by commas and texts stand in quotes, `#[api(status = 404, message = \"…\")]`";
            Error::custom(format!("{error}: {form}")).with_span(&error.span())
        }),
        other => Err(Error::custom("`#[api]` takes its keys in parentheses: `#[api(status = 404)]`").with_span(other)),
    }
}

fn check(item: &NestedMeta, place: Place, seen: &mut HashSet<&'static str>) -> Result<(), Error> {
    let meta = match item {
        NestedMeta::Meta(meta) => meta,
        NestedMeta::Lit(literal) => {
            let key = if matches!(literal, Lit::Int(_)) { "status" } else { "message" };
            let literal_text = literal.to_token_stream();
            let message = format!("{literal_text} belongs to no key: every value has one, `{key} = {literal_text}`");
            return Err(Error::custom(message).with_span(literal));
        }
        NestedMeta::NameValueInvalidExpr(invalid) => {
            let name = path_to_string(&invalid.path);
            let message = match form_of(&name, place) {
                Some(form) => format!("the value of `{name}` cannot be read: write `{form}`"),
                None => why_not(&name, place),
            };
            return Err(Error::custom(message).with_span(&invalid.path));
        }
    };
    let name = path_to_string(meta.path());
    let Some(key) = KEYS.iter().find(|key| key.name == name && key.places.contains(&place)) else {
        return Err(Error::custom(why_not(&name, place)).with_span(meta.path()));
    };
    if !seen.insert(key.name) && !key.repeatable {
        return Err(Error::custom(format!("`{name}` is written twice: keep one")).with_span(meta.path()));
    }
    Ok(())
}

/// The key that a word is at a place, or was probably meant to be.
pub fn meant(word: &str, place: Place) -> Option<&'static str> {
    closest(word, KEYS.iter().filter(|key| key.places.contains(&place)).map(|key| key.name))
}

fn form_of(name: &str, place: Place) -> Option<&'static str> {
    KEYS.iter().find(|key| key.name == name && key.places.contains(&place)).map(|key| key.form)
}

fn why_not(name: &str, place: Place) -> String {
    let elsewhere: Vec<_> = KEYS.iter().filter(|key| key.name == name).collect();
    if let [key, ..] = &elsewhere[..] {
        let places: Vec<_> = elsewhere.iter().flat_map(|key| key.places).map(Place::to_string).collect();
        let hint = MISPLACED.iter().find(|(word, on, _)| *word == name && *on == place);
        let hint = hint.map_or_else(String::new, |(_, _, hint)| format!("; {hint}"));
        return format!(
            "`{name}` cannot stand on {place}: it belongs on {}, `#[api({})]`{hint}",
            either(&places),
            key.form
        );
    }
    if let Some((_, hint)) = OTHER_WORDS.iter().find(|(word, _)| *word == name) {
        return format!("unknown key `{name}`: {hint}");
    }
    let known = KEYS.iter().filter(|key| key.places.contains(&place)).map(|key| key.name);
    match closest(name, known.clone()) {
        // On a variant the word alone would say nothing.
        Some("decode") if place == Variant => format!("unknown key `{name}`: did you mean `decode = false`?"),
        Some(close) => format!("unknown key `{name}`: did you mean `{close}`?"),
        None => {
            let known = known.collect::<Vec<_>>().join("`, `");
            let own = if place == Field || name.contains(':') {
                String::new()
            } else {
                format!("; a constant of your own is `extra({name} = …)`")
            };
            format!("unknown key `{name}`: {place} takes `{known}`{own}")
        }
    }
}

/// `a, b or c`.
fn either(words: &[String]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => words.concat(),
    }
}

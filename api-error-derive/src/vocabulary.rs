//! What does not fit the [`keys`](crate::keys) is reported and left out, so that no second error follows from it.

use std::collections::HashSet;

use darling::ast::NestedMeta;
use darling::error::Accumulator;
use darling::{Error, util::path_to_string};
use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Lit, Meta};

use crate::errors::{self, fail};
use crate::keys::Place::{self, Enum, Field, Struct, Variant};
use crate::keys::{self, Key};
use crate::suggest::closest;

/// What people write who know another crate, or guess.
const OTHER_WORDS: &[(&[&str], &str)] = &[
    (&["from"], "`from` is an attribute of its own: `#[from]`"),
    (&["source"], "`source` is an attribute of its own: `#[source]`"),
    (&["backtrace"], "`backtrace` is an attribute of its own: `#[backtrace]`"),
    (&["error"], "the text for logs is `#[error(\"…\")]` of thiserror; what clients read is `message = \"…\"`"),
    (&["display"], "what clients read is `message = \"…\"`, or `message = display` to show the Display text"),
    (&["name", "error_code", "errcode"], "the name on the wire is `code = \"…\"`"),
    (&["msg", "error_message", "detail_message"], "what clients read is `message = \"…\"`"),
    (&["level", "severity_level"], "the log level is `log_level = \"warn\"`"),
    (&["id"], "the name on the wire is `code = \"…\"`, its number `number = …`"),
    (&["http_status", "status_code"], "the HTTP status is `status = 404`"),
    (&["close_code", "websocket_close"], "the code that a WebSocket is closed with is `ws_close = 1008`"),
    (&["grpc_code", "grpc_status"], "the code of gRPC is `grpc = \"not_found\"`, where it is not that of the status"),
    (&["by_status"], "what holds for every error of a status is `default(status = 503, …)` on the type"),
    (
        &["lang", "language", "languages", "translations"],
        "the files of translators are `locales(path = \"locales/{locale}/errors.ftl\", es, fr)` on the type",
    ),
    (&["held", "nested"], "a field that holds errors is marked `errors`"),
    (&["description"], "what clients read is `message = \"…\"`; a constant summary is `title = \"…\"`"),
    (&["hidden", "hide"], "to hide is `expose = false`"),
    (&["public"], "to show is `expose`"),
    (&["documentation_url", "url"], "the URL of the documentation is `docs_url = \"https://…\"`"),
    (&["text"], "what clients read is `message = \"…\"`"),
    (&["summary"], "a constant summary is `title = \"…\"`"),
    (&["group"], "the group in a reference is `category = \"…\"`"),
    (&["ignore"], "to keep a field out of every body is `skip`"),
    (&["deprecated"], "`deprecated` is an attribute of its own: `#[deprecated]`"),
    (&["deserialize"], "to read received errors back is `decode` on the type"),
    (&["unknown"], "the catch-all variant for unknown error codes is `other`"),
    (&["flatten"], "a field that is all of the details is marked `details`"),
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

/// The words of what could not be read; that was reported. `None` where all was.
pub type Unread = Option<Vec<String>>;

/// What is written in `#[api(…)]` at a place. What is unknown, misplaced or repeated is reported and left out.
pub fn items(attrs: &[Attribute], place: Place, errors: &mut Accumulator) -> (Vec<NestedMeta>, Unread) {
    let mut seen = HashSet::new();
    let (mut known, mut unread) = (Vec::new(), Unread::None);
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("api")) {
        let Some(items) = errors.handle(parsed(attr)) else {
            let list = attr.meta.require_list().map(|list| list.tokens.clone());
            unread.get_or_insert_default().extend(words(list.unwrap_or_default()));
            continue;
        };
        for item in items {
            match errors.handle(check(&item, place, &mut seen)) {
                Some(()) => known.push(item),
                None => unread.get_or_insert_default().extend(words(item.into_token_stream())),
            }
        }
    }
    (known, unread)
}

fn words(tokens: TokenStream) -> impl Iterator<Item = String> {
    tokens.into_iter().filter(|token| matches!(token, TokenTree::Ident(_))).map(|word| word.to_string())
}

/// Whether a key at a place was probably among what could not be read.
pub fn was_meant(key: &str, place: Place, unread: &Unread) -> bool {
    let known = || at(place).map(|key| key.name);
    unread.iter().flatten().any(|word| closest(word, known()) == Some(key))
}

/// The keys at a place.
fn at(place: Place) -> impl Iterator<Item = &'static Key> + Clone {
    keys::all().filter(move |key| key.places.contains(&place))
}

fn find(name: &str, place: Place) -> Option<&'static Key> {
    at(place).find(|key| key.name == name)
}

fn parsed(attr: &Attribute) -> Result<Vec<NestedMeta>, Error> {
    match &attr.meta {
        Meta::List(list) => NestedMeta::parse_meta_list(list.tokens.clone()).map_err(|error| {
            let message = not_a_key(list.tokens.clone()).unwrap_or_else(|| {
                let form =
                    "keys are separated by commas and texts stand in quotes, `#[api(status = 404, message = \"…\")]`";
                format!("{error}: {form}")
            });
            errors::error(error.span(), message)
        }),
        other => fail(other, "`#[api]` takes its keys in parentheses: `#[api(status = 404)]`"),
    }
}

/// The slips of other notations: `status: 404`, `"status" = 404`.
fn not_a_key(tokens: TokenStream) -> Option<String> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    tokens.windows(3).find_map(|three| match three {
        [TokenTree::Ident(key), TokenTree::Punct(mark), value]
            if mark.as_char() == ':' && mark.spacing() == Spacing::Alone =>
        {
            Some(format!("`=` separates a key from its value: `{key} = {value}`"))
        }
        [TokenTree::Literal(key), TokenTree::Punct(mark), value] if mark.as_char() == '=' => {
            let word = key.to_string();
            Some(format!("a key has no quotes: `{} = {value}`", word.trim_matches('"')))
        }
        _ => None,
    })
}

fn check(item: &NestedMeta, place: Place, seen: &mut HashSet<&'static str>) -> Result<(), Error> {
    let meta = match item {
        NestedMeta::Meta(meta) => meta,
        NestedMeta::Lit(literal) => {
            let key = if matches!(literal, Lit::Int(_)) { "status" } else { "message" };
            let literal_text = literal.to_token_stream();
            return fail(
                literal,
                format!("{literal_text} belongs to no key: every value has one, `{key} = {literal_text}`"),
            );
        }
        NestedMeta::NameValueInvalidExpr(invalid) => {
            let name = path_to_string(&invalid.path);
            let message = match find(&name, place) {
                Some(key) => format!("the value of `{name}` cannot be read: write `{}`", key.form),
                None => why_not(&name, place),
            };
            return fail(&invalid.path, message);
        }
    };
    let name = path_to_string(meta.path());
    let Some(key) = find(&name, place) else {
        return fail(meta.path(), why_not(&name, place));
    };
    if !seen.insert(key.name) && !key.is_repeatable {
        return fail(meta.path(), format!("`{name}` is written twice: keep one"));
    }
    Ok(())
}

fn why_not(name: &str, place: Place) -> String {
    let elsewhere: Vec<_> = keys::all().filter(|key| key.name == name).collect();
    if let [key, ..] = &elsewhere[..] {
        let places: Vec<_> = elsewhere.iter().flat_map(|key| key.places).map(Place::to_string).collect();
        let hint = MISPLACED.iter().find(|(word, places, _)| *word == name && places.contains(&place));
        let hint = hint.map_or_else(String::new, |(_, _, hint)| format!("; {hint}"));
        return format!(
            "`{name}` cannot stand on {place}: it belongs on {}, `#[api({})]`{hint}",
            either(&places),
            key.form
        );
    }
    if let Some((_, hint)) = OTHER_WORDS.iter().find(|(words, _)| words.contains(&name)) {
        return format!("unknown key `{name}`: {hint}");
    }
    if name.len() > 2 && name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_') {
        return format!("unknown key `{name}`: a code is a text, `code = \"{name}\"`");
    }
    let known = at(place).map(|key| key.name);
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

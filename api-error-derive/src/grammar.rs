//! Nothing that is written is ignored: each key and attribute changes at each place what is generated, or is an error.

use std::collections::BTreeSet;

use crate::keys::{self, Place, Row};
use crate::try_expand;

/// Where a key, or an attribute, goes.
const KEY: &str = "KEY";
const ATTRIBUTE: &str = "#[KEY]";

/// Types around a key.
const CONTEXTS: &[(Place, &str)] = &[
    (Place::Enum, "#[api(KEY)] enum E { #[api(status = 404)] A { user_id: u32 }, #[api(status = 410)] BCd }"),
    (Place::Enum, "#[api(KEY)] enum E<T> { #[api(status = 404)] A { user_id: T } }"),
    (
        Place::Enum,
        "#[api(KEY)] enum E { #[api(status = 409)] A(#[from] Io), #[api(status = 503)] B { host_name: u8 } }",
    ),
    (Place::Enum, "#[api(KEY)] enum E { #[api(transparent)] A(Inner), #[api(code = Inner::GONE)] B { user_id: u32 } }"),
    (Place::Enum, "#[api(KEY)] enum E { #[api(transparent)] A(Inner) }"),
    (Place::Enum, "#[api(KEY)] enum E { #[error(\"a\")] #[api(status = 404)] A { user_id: u32 } }"),
    (Place::Enum, "#[api(KEY)] enum E { A { user_id: u32 }, B(u32) }"),
    (Place::Variant, "#[api(status = 409)] enum E { #[api(KEY)] A { user_id: u32 }, B }"),
    (Place::Variant, "enum E { #[api(KEY, status = 404)] A, #[api(status = 410)] B }"),
    (Place::Variant, "#[api(status = 204)] enum E { #[api(KEY)] A }"),
    (Place::Variant, "#[api(status = 409)] enum E { #[api(KEY)] A(Inner) }"),
    (Place::Variant, "enum E { #[api(transparent, KEY)] A(Inner) }"),
    (Place::Variant, "enum E { #[api(code = Inner::GONE, KEY)] A { id: u32 } }"),
    (Place::Variant, "enum E { #[error(\"a {id}\")] #[api(status = 404, KEY)] A { id: u32 } }"),
    (Place::Variant, "#[api(decode, status = 409)] enum E { #[api(KEY)] A { id: u32 }, B }"),
    (Place::Variant, "#[api(decode, status = 409)] enum E { #[api(KEY)] A(#[source] Remote), B }"),
    (Place::Struct, "#[api(KEY)] struct S { user_id: u32 }"),
    (Place::Struct, "#[api(status = 404, KEY)] struct S { user_id: u32 }"),
    (Place::Struct, "#[api(status = 404, KEY)] struct S;"),
    (Place::Struct, "#[api(status = 204, KEY)] struct S;"),
    (Place::Struct, "#[api(status = 404, KEY)] struct S<T>(#[api(rename = \"n\")] T);"),
    (Place::Struct, "#[api(status = 503, KEY)] struct S(#[from] Io);"),
    (Place::Struct, "#[api(KEY)] struct S(Inner);"),
    (Place::Struct, "#[api(transparent, KEY)] struct S(Inner);"),
    (Place::Struct, "#[api(code = Inner::GONE, KEY)] struct S;"),
    (Place::Struct, "#[error(\"a\")] #[api(status = 404, KEY)] struct S { user_id: u32 }"),
    (Place::Field, "#[api(status = 404)] struct S { #[api(KEY)] user_id: u32 }"),
    (Place::Field, "#[api(status = 404)] struct S(#[api(KEY)] u32);"),
    (Place::Field, "#[api(status = 404)] struct S(#[api(KEY)] Io);"),
    (Place::Field, "#[api(status = 404)] struct S(#[source] #[api(KEY)] Io);"),
    (Place::Field, "#[api(status = 404)] struct S { #[source] #[api(KEY)] cause: Io }"),
    (Place::Field, "#[api(status = 404, message = \"no {id}\")] struct S { #[api(KEY)] id: u32 }"),
    (Place::Field, "#[api(status = 404, details = \"marked\")] struct S { #[api(KEY)] id: u32 }"),
    (Place::Field, "#[api(status = 500)] struct S { #[api(KEY)] user_id: u32 }"),
    (Place::Field, "#[api(status = 404, decode)] struct S { #[api(KEY)] user_id: u32 }"),
    (Place::Field, "enum E { #[api(transparent)] A { #[api(transparent)] inner: Inner, #[api(KEY)] id: u32 } }"),
    (Place::Field, "enum E { A { #[api(KEY)] inner: Inner, id: u32 } }"),
    (Place::Field, "enum E { #[api(code = Inner::GONE)] A { #[api(KEY)] user_id: u32 } }"),
    (Place::Field, "#[api(status = 404)] struct S(#[api(KEY)] &'static ErrorSpec);"),
    (Place::Field, "#[api(status = 422)] struct S(#[api(field_errors, KEY)] Vec<FieldError>);"),
    (Place::Field, "#[api(status = 404)] struct S { #[error(source)] #[api(KEY)] cause: Io }"),
];

/// What can be written of a key in addition to its form.
const MORE: &[&str] = &[
    "code = 2002",
    "code = Common::NOT_FOUND",
    "status = Self::status_of",
    "message = display",
    "message = \"no {user_id}\"",
    "expose",
    "retryable = false",
    "retryable = \"if_idempotent\"",
    "header = \"X-Code: {code}\"",
    "header = \"X-User: {user_id}\"",
    "rename_all = \"kebab-case\"",
    "default(status = 400..=499, extra(severity = \"low\"))",
    "manual(From)",
    "manual(IntoResponse)",
];

/// What may state that which holds anyway, or a rule for errors to come.
const DEFAULTS: &[&str] = &[
    "details = \"marked\"",
    "expose",
    "expose = false",
    "rename_all = \"SCREAMING_SNAKE_CASE\"",
    "numbers = 2000..=2999",
    "skip",
    "status = 404",
    "default(status = 503, header = \"Retry-After: 30\")",
    "default(status = 400..=499, extra(severity = \"low\"))",
];

/// The generated code, or the errors.
fn expanded(source: &str) -> Result<String, String> {
    let source = source.replace("(, ", "(").replace(", )", ")");
    let input = syn::parse_str(&source).map_err(|error| format!("{source}: {error}"));
    input.and_then(|input| try_expand(&input).map(|code| code.to_string()).map_err(|(errors, _)| errors.to_string()))
}

/// The code of a type without what an editor reads, which changes with every key.
fn generated(source: &str) -> Result<String, String> {
    expanded(source).map(|code| code.split("# [allow (unexpected_cfgs)]").next().unwrap_or_default().to_owned())
}

/// The keys at a place, each as it may be written.
fn items(place: Place) -> impl Iterator<Item = &'static str> {
    let has = move |item: &&str| keys::find(key_of(item), place).is_some();
    keys::at(place).map(|row: &Row| row.form).chain(MORE.iter().copied().filter(has))
}

/// Whether a key does nothing without a feature that is off.
fn needs_feature(item: &str) -> bool {
    match key_of(item) {
        "decode" | "other" => !cfg!(feature = "client"),
        "example" => !cfg!(feature = "utoipa"),
        _ => false,
    }
}

fn key_of(item: &str) -> &str {
    item.split([' ', '(']).next().unwrap_or_default()
}

#[test]
fn d03_each_key_has_an_effect_or_is_an_error() {
    let mut ignored = Vec::new();
    let mut effective = BTreeSet::new();
    for (place, context) in CONTEXTS {
        let without = generated(&context.replace(KEY, ""));
        for item in items(*place) {
            match generated(&context.replace(KEY, item)) {
                Ok(with) if without.as_ref() == Ok(&with) => {
                    if !DEFAULTS.contains(&item) && !needs_feature(item) {
                        ignored.push(format!("`{item}` in {context}"));
                    }
                }
                Ok(_) => _ = effective.insert(format!("{} on {place}", key_of(item))),
                Err(_) => {}
            }
        }
    }
    assert!(ignored.is_empty(), "written, and ignored:\n{}", ignored.join("\n"));
    // Files of translations are read. A range of numbers is a check.
    let without_effect = ["locales", "numbers"];
    let places = [Place::Enum, Place::Variant, Place::Struct, Place::Field];
    let keys = places.into_iter().flat_map(|place| keys::at(place).map(move |row| (row.name, place)));
    let keys = keys
        .filter(|(key, _)| !without_effect.contains(key) && !needs_feature(key))
        .map(|(key, place)| format!("{key} on {place}"));
    let never: Vec<_> = keys.filter(|key| !effective.contains(key)).collect();
    assert!(never.is_empty(), "an error in every context: {never:?}");
}

#[test]
fn d03_a_key_elsewhere_and_a_word_that_is_none_are_errors() {
    for (place, context) in CONTEXTS {
        let elsewhere = keys::all().filter(|row| keys::find(row.name, *place).is_none()).map(|row| row.form);
        let none = ["whatever", "whatever = 1", "whatever(a = 1)", "404", "\"text\"", "a::b = 1", "= 1", "status: 404"];
        for item in elsewhere.chain(none) {
            let source = context.replace(KEY, item);
            assert!(expanded(&source).is_err(), "{source}");
        }
    }
}

#[test]
fn d03_a_helper_attribute_has_an_effect_or_is_an_error() {
    let contexts = [
        "#[api(status = 500)] #[KEY] enum E { A(Io) }",
        "#[api(status = 500)] #[KEY] struct S(Io);",
        "#[api(status = 500)] enum E { #[KEY] A(Io) }",
        "#[api(status = 500)] enum E { A(#[KEY] Io) }",
        "#[api(status = 404)] enum E { A { #[KEY] cause: Io } }",
        "#[api(status = 404)] enum E { A { #[KEY] cause: Io, id: u32 } }",
        "#[api(status = 500)] enum E { #[api(transparent)] A(#[KEY] Inner) }",
        "#[api(status = 500)] struct S(#[source] #[KEY] Io);",
        "#[api(status = 500)] struct S(#[from] #[KEY] Io);",
    ];
    let attributes = ["from", "source", "backtrace", "from(x)", "source = 1", "backtrace(true)"];
    let mut ignored = Vec::new();
    for context in contexts {
        let without = generated(&context.replace(ATTRIBUTE, ""));
        for attribute in attributes {
            let source = context.replace(KEY, attribute);
            let states_default = attribute == "backtrace" && context.contains("A(#[KEY]");
            if !states_default && generated(&source).is_ok_and(|with| without.as_ref() == Ok(&with)) {
                ignored.push(source);
            }
        }
    }
    assert!(ignored.is_empty(), "written, and ignored:\n{}", ignored.join("\n"));
}

//! Values: objects, arrays, loops and alternatives.

use std::collections::HashSet;

use darling::Result;
use proc_macro2::Span;

use super::{
    super::{
        json,
        model::{Member, Piece, Value},
        slot::Fact,
        syntax::{self, Name, Reference, Text, Walk},
    },
    reference,
    scope::Scope,
    text::pieces,
};
use crate::errors::{all, both, error, none};

pub fn value(value: syntax::Value, scope: &Scope) -> Result<Value> {
    match value {
        syntax::Value::Constant { json, .. } => Ok(Value::Literal(json)),
        syntax::Value::Text(text) => pieces(&text.parts, scope, json::escape).map(string),
        syntax::Value::Reference(reference) => reference::fact(&reference, scope).map(Value::Fact),
        syntax::Value::Object { members, .. } => object(members, scope),
        syntax::Value::Array { items, .. } => array(items, scope),
        syntax::Value::List { walk, item } => list(&walk, *item, scope),
        syntax::Value::Map { walk, key, value } => map(&walk, &key, *value, scope),
        syntax::Value::FirstOf(alternatives) => first_of(alternatives, scope),
    }
}

/// A string without slots is a literal.
fn string(pieces: Vec<Piece>) -> Value {
    match pieces.as_slice() {
        [] => Value::Literal("\"\"".to_owned()),
        [Piece::Literal(escaped)] => Value::Literal(format!("\"{escaped}\"")),
        _ => Value::Text(pieces),
    }
}

/// An array of literals is a literal too.
fn array(items: Vec<Result<syntax::Value>>, scope: &Scope) -> Result<Value> {
    let items = all(items.into_iter().map(|item| value(item?, scope)))?;
    let literals: Option<Vec<&str>> = items.iter().map(literal).collect();
    Ok(match literals {
        Some(literals) => Value::Literal(format!("[{}]", literals.join(","))),
        None => Value::Array(items),
    })
}

fn literal(value: &Value) -> Option<&str> {
    match value {
        Value::Literal(json) => Some(json),
        _ => None,
    }
}

fn object(members: Vec<Result<syntax::Member>>, scope: &Scope) -> Result<Value> {
    let repeated = both(no_key_twice(&members), one_spread(&members));
    let reserved: Vec<_> = keys(&members).map(|key| key.text.clone()).collect();
    let members = all(members.into_iter().map(|member| self::member(member?, scope, &reserved)));
    let (members, _) = both(members, repeated)?;
    Ok(if members.is_empty() { Value::Literal("{}".to_owned()) } else { Value::Object(members) })
}

fn keys(members: &[Result<syntax::Member>]) -> impl Iterator<Item = &Name> {
    members.iter().flatten().filter_map(|member| match member {
        syntax::Member::Pair { key, .. } => Some(key),
        syntax::Member::Spread(_) => None,
    })
}

/// Parsers differ in which of two members they keep.
fn no_key_twice(members: &[Result<syntax::Member>]) -> Result<()> {
    let mut seen = HashSet::new();
    let repeated = keys(members).filter(|key| !seen.insert(&key.text));
    none(
        repeated.map(|key| {
            error(key.span, format!("the key `{}` is already in this object: rename or remove one", key.text))
        }),
    )
}

fn one_spread(members: &[Result<syntax::Member>]) -> Result<()> {
    let spreads = members.iter().flatten().filter_map(|member| match member {
        syntax::Member::Spread(reference) => Some(reference.span()),
        syntax::Member::Pair { .. } => None,
    });
    none(spreads.skip(1).map(|span| error(span, "the details are already spread into this object: leave one out")))
}

fn member(member: syntax::Member, scope: &Scope, reserved: &[String]) -> Result<Member> {
    match member {
        syntax::Member::Pair { key, optional, value } => pair(key, optional, value, scope),
        syntax::Member::Spread(reference) => spread(&reference, scope, reserved),
    }
}

fn pair(key: Name, optional: Option<Span>, value: syntax::Value, scope: &Scope) -> Result<Member> {
    let value = self::value(value, scope)?;
    match optional {
        Some(mark) if literal(&value).is_some() => {
            let message = format!("a literal is always present, so `?` has no effect: write `\"{}\": …`", key.text);
            Err(error(mark, message))
        }
        _ => Ok(Member::Pair { key: key.text, optional: optional.is_some(), value }),
    }
}

fn spread(reference: &Reference, scope: &Scope, reserved: &[String]) -> Result<Member> {
    if let Ok(Fact::Details { taken }) = reference::fact(reference, scope) {
        return Ok(Member::Spread { taken, reserved: reserved.to_vec() });
    }
    let message = match scope.innermost_error() {
        Some(around) => format!("only the details of `{0}` can be spread here: `..{0}.details`", around.variable.text),
        None => format!("only `..details` can be spread: give `{reference}` a key, `\"…\": {reference}`"),
    };
    Err(error(reference.span(), message))
}

fn list(walk: &Walk, item: syntax::Value, scope: &Scope) -> Result<Value> {
    let (scope, over) = scope.inside(walk)?;
    Ok(Value::List { over, item: Box::new(value(item, &scope)?) })
}

fn map(walk: &Walk, key: &Text, value: syntax::Value, scope: &Scope) -> Result<Value> {
    let (scope, over) = scope.inside(walk)?;
    let (key, value) = both(pieces(&key.parts, &scope, str::to_owned), self::value(value, &scope))?;
    Ok(Value::Map { over, key, value: Box::new(value) })
}

fn first_of(alternatives: Vec<syntax::Value>, scope: &Scope) -> Result<Value> {
    let spans: Vec<_> = alternatives.iter().map(syntax::Value::span).collect();
    let alternatives = all(alternatives.into_iter().map(|alternative| value(alternative, scope)))?;
    let all_but_last = alternatives.len().saturating_sub(1);
    match alternatives.iter().zip(spans).take(all_but_last).find(|(alternative, _)| alternative.is_always_present()) {
        Some((_, span)) => Err(error(
            span,
            "this is always present, so the alternatives after it are never used: leave out what follows",
        )),
        None => Ok(Value::FirstOf(alternatives)),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::{body_errors, layout};

    const NONE: [&str; 0] = [];

    #[test]
    fn a_string_without_slots_is_a_literal_and_one_slot_is_not() {
        assert!(layout(quote!("{{a}} \"b\"")).contains(r#"Literal ("\"{a} \\\"b\\\"\"")"#));
        assert!(layout(quote!("{status}")).contains("Text"));
        assert!(layout(quote!("")).contains(r#"Literal ("\"\"")"#));
    }

    #[test]
    fn details_omit_members_written_elsewhere() {
        let body = quote!({
            "a": details, "b": { "c": "{details.x}", ..details }, "d": details.y | details.x,
            "e": [for details in field_errors => details.code],
        });
        let layout = layout(body);
        assert_eq!(layout.matches(r#"taken : & ["x" , "y"]"#).count(), 2, "{layout}");
        assert!(layout.contains(r#"reserved : & ["c"]"#), "{layout}");
    }

    #[test]
    fn one_object_has_each_key_and_the_spread_once() {
        let errors = body_errors(quote!({ "a": 1, "b": { "a": 2 }, "a": 3, ..details, ..details, ..field_errors }));
        assert_eq!(
            errors,
            [
                "only `..details` can be spread: give `field_errors` a key, `\"…\": field_errors`",
                "the key `a` is already in this object: rename or remove one",
                "the details are already spread into this object: leave one out",
                "the details are already spread into this object: leave one out",
            ]
        );
    }

    #[test]
    fn a_literal_is_never_left_out() {
        for body in [quote!({ "a"?: 1 }), quote!({ "a"?: "b" }), quote!({ "a"?: [1, {}] })] {
            assert_eq!(body_errors(body), ["a literal is always present, so `?` has no effect: write `\"a\": …`"]);
        }
        assert_eq!(body_errors(quote!({ "a"?: code, "b"?: "{code}", "c"?: { "d"?: details } })), NONE);
    }

    #[test]
    fn nothing_follows_what_is_never_absent() {
        for body in [quote!(1 | code), quote!(code | 1), quote!("{code}" | 1), quote!({ "a": number } | code)] {
            assert_eq!(
                body_errors(body),
                ["this is always present, so the alternatives after it are never used: leave out what follows"]
            );
        }
        let may_be_absent =
            quote!([number | details, "{number}" | 1, { "a"?: number } | 1, [for e in causes => 1] | 1]);
        assert_eq!(body_errors(may_be_absent), NONE);
    }
}

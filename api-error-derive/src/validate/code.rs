//! Codes and numbers: how they are made, and that none is taken twice.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use darling::Result;
use darling::error::Accumulator;
use heck::ToShoutySnakeCase;
use proc_macro2::Span;
use syn::LitStr;

use crate::attr::{Draft, Input};
use crate::errors::{fail, report};
use crate::keys::code::{Code, LETTERS, Number, Numbers, Prefix, bad_letter};
use crate::keys::{Key, Stated};
use crate::model::Retired;
use crate::naming::{Name, Rule};

/// What the type says about all codes and numbers.
pub struct CodeRules {
    /// None is `SCREAMING_SNAKE_CASE`, in which every name is known already.
    rule: Option<Rule>,
    prefix: String,
    range: Option<RangeInclusive<i64>>,
    pub retired: Vec<Retired>,
}

/// A code and a number, with the places where they were written.
pub struct Identity {
    pub code: String,
    pub number: Option<i64>,
    pub variant: String,
    /// Whether the integer was given as `code = 2002`.
    pub number_is_code: bool,
    /// Whether the code was written, and not made by the rule.
    is_stated: bool,
    code_span: Span,
    number_span: Span,
}

impl Identity {
    /// What nobody else may have, with its place.
    fn taken(&self) -> Vec<(Retired, Span)> {
        let code = (Retired::Code(self.code.clone()), self.code_span);
        let number = self.number.map(|number| (Retired::Number(number), self.number_span));
        [Some(code), number].into_iter().flatten().collect()
    }
}

impl CodeRules {
    pub fn new(input: &Input) -> Self {
        let rule = input.rename_all.value().filter(|_| !input.is_struct).map(|rule| rule.rename);
        let prefix = input.prefix.value().map(|Prefix(prefix)| prefix.clone());
        let range = input.numbers.value().map(|Numbers(range)| range.clone());
        let retired = input.retired.iter().filter_map(Key::get).flat_map(|list| list.0.clone()).collect();
        Self { rule, prefix: prefix.unwrap_or_default(), range, retired }
    }

    /// The code and number of one error.
    pub fn identity(&self, draft: &Draft, errors: &mut Accumulator) -> Identity {
        let Draft { ident, name, .. } = draft;
        let facts = &draft.facts;
        let text = match facts.code.value() {
            Some(Code::Text(text)) => Some(text),
            Some(Code::Number(_) | Code::Path(_)) | None => None,
        };
        let short = facts.code.as_ref().and_then(short_number);
        if let (Some(_), Some(number)) = (short, &facts.number) {
            let message = "`code = 2002` is the short form of `number = 2002`: write one of the two";
            errors.handle(number.written.fail_at_key::<()>(message));
        }
        let number = short.or_else(|| {
            let number = facts.number.as_ref()?;
            number.get().map(|Number(value)| (*value, number.written.value_span()))
        });
        let identity = Identity {
            variant: name.plain.clone(),
            is_stated: text.is_some(),
            code_span: text.map_or(ident.span(), LitStr::span),
            code: text.map_or_else(|| self.code(name), LitStr::value),
            number: number.map(|(number, _)| number),
            number_is_code: short.is_some(),
            number_span: number.map_or(ident.span(), |(_, span)| span),
        };
        self.check(&identity, errors);
        identity
    }

    fn code(&self, name: &Name) -> String {
        self.prefix.clone() + &self.rule.map_or_else(|| name.screaming(), |rule| rule(&name.plain))
    }

    fn check(&self, identity: &Identity, errors: &mut Accumulator) {
        errors.handle(well_formed(identity));
        errors.handle(self.in_range(identity));
        errors.handle(self.not_retired(identity));
    }

    fn in_range(&self, identity: &Identity) -> Result<()> {
        match (&self.range, identity.number) {
            (Some(range), Some(number)) if !range.contains(&number) => {
                let message = format!(
                    "the number {number} is outside of `numbers = {}..={}`: take one of the range, or widen it",
                    range.start(),
                    range.end()
                );
                fail(&identity.number_span, message)
            }
            _ => Ok(()),
        }
    }

    fn not_retired(&self, identity: &Identity) -> Result<()> {
        match identity.taken().into_iter().find(|(taken, _)| self.retired.contains(taken)) {
            Some((taken, span)) => {
                fail(&span, format!("the {taken} is retired: old clients give it another meaning, take a new one"))
            }
            None => Ok(()),
        }
    }
}

/// `code = 2002`.
fn short_number(code: &Key<Code>) -> Option<(i64, Span)> {
    if let Some(Code::Number(number)) = code.get() { Some((*number, code.written.value_span())) } else { None }
}

/// A code goes into JSON, URLs, headers, metrics and file names without any escape.
fn well_formed(identity: &Identity) -> Result<()> {
    let code = identity.code.escape_debug();
    let starts_well = identity.code.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    let hint = if identity.is_stated { "" } else { "; write one, `code = \"…\"`" };
    let message = match bad_letter(&identity.code) {
        Some(bad) => format!("the code `{code}` holds {bad:?}: {LETTERS}{hint}"),
        None if identity.code.is_empty() => format!("`{}` gives no code{hint}", identity.variant),
        None if !starts_well => format!("the code `{code}` must begin with an ASCII letter or a digit{hint}"),
        None => return Ok(()),
    };
    fail(&identity.code_span, message)
}

/// All places are marked.
pub fn refuse_duplicates(identities: &[Identity], errors: &mut Accumulator) {
    let mut users = BTreeMap::<_, Vec<_>>::new();
    for identity in identities {
        for (taken, span) in identity.taken() {
            users.entry(taken.to_string()).or_default().push((&identity.variant, span));
        }
    }
    for (what, users) in users.iter().filter(|(_, users)| users.len() > 1) {
        let names = users.iter().map(|(variant, _)| format!("`{variant}`")).collect::<Vec<_>>().join(" and ");
        let message = format!(
            "the {what} is that of {names}: clients could not tell them apart, give each its own{}",
            users
                .first()
                .filter(|_| what.starts_with("code"))
                .and_then(|(variant, _)| reference(variant, identities))
                .unwrap_or_default()
        );
        for (_, span) in users {
            report(span, &message, errors);
        }
    }
}

/// One error of two variants is declared once. There is no constant to refer to where a variant is written like it.
fn reference(variant: &str, identities: &[Identity]) -> Option<String> {
    let constant = variant.to_shouty_snake_case();
    let is_taken = identities.iter().any(|identity| identity.variant == constant);
    (!is_taken).then(|| format!("; where both are one error, the other is `code = Self::{constant}`"))
}

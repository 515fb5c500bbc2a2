//! Codes and numbers: how they are made, what they may contain, and that none is taken twice.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use darling::Result;
use darling::error::Accumulator;
use darling::util::path_to_string;
use heck::ToShoutySnakeCase;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Ident, Lit, LitStr};

use super::value::is_integer;
use crate::attr::{Draft, Input};
use crate::errors::{all, fail, report};
use crate::keys::{ErrorKeys, Value};
use crate::model::Retired;
use crate::naming::{Name, RULES, Rule};
use crate::suggest::closest;

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

/// Whether a code that cannot be read may have been the path of another error, which has a status.
pub fn may_be_path(facts: &ErrorKeys) -> bool {
    let stated = facts.code.as_ref().and_then(Value::expression);
    stated.is_some_and(|stated| !matches!(stated, Expr::Lit(_)) && !is_integer(stated))
}

impl CodeRules {
    pub fn new(input: &Input, errors: &mut Accumulator) -> Self {
        let stated = input.rename_all.as_ref().filter(|_| !input.is_struct);
        let rule = stated.and_then(|value| errors.handle(rule(value)));
        let prefix = input.prefix.as_ref().and_then(|value| errors.handle(prefix(value)));
        let range = input.numbers.as_ref().and_then(|value| errors.handle(value.range("2000..=2999")));
        let retired =
            input.retired.iter().flat_map(|value| errors.handle(retired(value)).unwrap_or_default()).collect();
        Self { rule, prefix: prefix.unwrap_or_default(), range, retired }
    }

    /// The code and number of one error.
    pub fn identity(&self, draft: &Draft, errors: &mut Accumulator) -> Identity {
        let Draft { ident, name, .. } = draft;
        let facts = &draft.facts;
        let code = facts.code.as_ref().and_then(|value| errors.handle(code(value)));
        let (text, code_as_number) = match code {
            Some(Code::Text(text)) => (Some(text), None),
            Some(Code::Number(number)) => (None, Some((number, span_of(facts.code.as_ref(), ident)))),
            None => (None, None),
        };
        let number = facts.number.as_ref().and_then(|value| errors.handle(value.integer("2002")));
        if let (Some(_), Some(value)) = (code_as_number, &facts.number) {
            let message = "`code = 2002` is the short form of `number = 2002`: write one of the two";
            report(&value.0, message, errors);
        }
        let number = code_as_number.or(number.map(|number| (number, span_of(facts.number.as_ref(), ident))));
        let identity = Identity {
            variant: name.plain.clone(),
            is_stated: text.is_some(),
            code_span: text.as_ref().map_or(ident.span(), LitStr::span),
            code: text.map_or_else(|| self.code(name), |text| text.value()),
            number: number.map(|(number, _)| number),
            number_is_code: code_as_number.is_some(),
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

fn span_of(value: Option<&Value>, ident: &Ident) -> Span {
    value.map_or(ident.span(), |value| value.expression().map_or_else(|| value.0.span(), Spanned::span))
}

enum Code {
    Text(LitStr),
    Number(i64),
}

fn code(value: &Value) -> Result<Code> {
    match value.expression() {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(_), .. })) => value.string().map(Code::Text),
        Some(expression) if is_integer(expression) => value.integer("2002").map(Code::Number),
        _ => value.fail("`code` takes the name on the wire, a number, or the spec of an error that is declared elsewhere: `code = \"EXPIRED_TOKEN\"`, `code = 2002`, `code = Common::NOT_FOUND`"),
    }
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

const LETTERS: &str = "a code is made of ASCII letters, digits and `_ - . : /`";

/// Besides letters and digits. The runtime has the same constant.
const CODE_PUNCTUATION: &str = "_-.:/";

fn bad_letter(code: &str) -> Option<char> {
    code.chars().find(|letter| !letter.is_ascii_alphanumeric() && !CODE_PUNCTUATION.contains(*letter))
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

/// `rename_all = "…"`.
pub fn rule(value: &Value) -> Result<Rule> {
    let name = value.string()?;
    if let Some((_, rule)) = RULES.iter().find(|(known, _)| *known == name.value()) {
        return Ok(*rule);
    }
    let names = || RULES.iter().map(|(name, _)| *name);
    match closest(&name.value(), names()) {
        Some(close) => fail(&name, format!("unknown rule {:?}: did you mean {close:?}?", name.value())),
        None => {
            let known = names().collect::<Vec<_>>().join("`, `");
            fail(&name, format!("unknown rule {:?}: the rules are `{known}`", name.value()))
        }
    }
}

fn prefix(value: &Value) -> Result<String> {
    let text = value.string()?;
    match bad_letter(&text.value()) {
        Some(bad) => fail(&text, format!("the prefix holds {bad:?}: {LETTERS}")),
        None => Ok(text.value()),
    }
}

/// `retired(code = "OLD_NAME", number = 1003)`.
fn retired(value: &Value) -> Result<Vec<Retired>> {
    const FORM: &str = "`retired` names what may never come back: `retired(code = \"OLD_NAME\", number = 1003)`";
    all(value.items(FORM)?.into_iter().map(|item| retired_item(&Value(item))))
}

fn retired_item(item: &Value) -> Result<Retired> {
    match path_to_string(item.0.path()).as_str() {
        "code" => item.string().map(|text| Retired::Code(text.value())),
        "number" => item.integer("1003").map(Retired::Number),
        other => {
            fail(&item.0, format!("`retired` takes `code` and `number`, not `{other}`: `retired(code = \"OLD_NAME\")`"))
        }
    }
}

//! One item of an attribute, while its value is read.

use std::ops::RangeInclusive;

use darling::Result;
use darling::util::path_to_string;
use syn::parse::Parse;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, ExprPath, ExprRange, ExprUnary, Lit, LitStr, Meta, Path, RangeLimits, Token, UnOp};

use crate::errors::fail;

/// A word, `name = value` or `name(…)`.
#[derive(Clone, Copy)]
pub struct Item<'a>(pub &'a Meta);

impl<'a> Item<'a> {
    pub fn name(self) -> String {
        path_to_string(self.0.path())
    }

    /// The expression after `=`.
    pub fn expression(self) -> Option<&'a Expr> {
        match self.0 {
            Meta::NameValue(pair) => Some(ungrouped(&pair.value)),
            _ => None,
        }
    }

    /// An error at the value, or at the name where there is no value.
    pub fn fail<T>(self, message: impl std::fmt::Display) -> Result<T> {
        match self.expression() {
            Some(expression) => fail(expression, message),
            None => fail(self.0, message),
        }
    }

    /// The items of `name(…)`. A syntax error is reported with `form`.
    pub fn items<T: Parse>(self, form: &str) -> Result<Vec<T>> {
        let Meta::List(list) = self.0 else { return self.fail(form) };
        match list.parse_args_with(Punctuated::<T, Token![,]>::parse_terminated) {
            Ok(items) if items.is_empty() => fail(&list.path, form),
            Ok(items) => Ok(items.into_iter().collect()),
            Err(error) => fail(&error.span(), form),
        }
    }

    /// `key = "text"`, which must not be empty.
    pub fn string(self, example: &str) -> Result<LitStr> {
        match self.expression() {
            Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) if text.value().is_empty() => {
                self.fail(format!("`{}` is empty: write a text, or leave the key out", self.name()))
            }
            Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => Ok(text.clone()),
            Some(Expr::Path(_) | Expr::Macro(_)) => self.fail(format!(
                "`{0}` takes a text in quotes, constants and macros are not evaluated: `{0} = \"{example}\"`",
                self.name()
            )),
            _ => self.fail(format!("`{0}` takes a text: `{0} = \"{example}\"`", self.name())),
        }
    }

    /// `key = 404`.
    pub fn integer(self, example: &str) -> Result<i64> {
        match self.expression().and_then(integer) {
            Some(number) => Ok(number),
            None if self.expression().is_some_and(is_integer) => {
                self.fail("this integer is too large: it must fit into an `i64`")
            }
            None => self.fail(format!("`{0}` takes an integer: `{0} = {example}`", self.name())),
        }
    }

    /// `key = 2000..=2999`, both ends included.
    pub fn range(self, example: &str) -> Result<RangeInclusive<i64>> {
        let key = self.name();
        let Some(Expr::Range(ExprRange { start: Some(start), limits, end: Some(end), .. })) = self.expression() else {
            return self.fail(format!("`{key}` takes a range with both bounds: `{key} = {example}`"));
        };
        let (Some(first), Some(end)) = (integer(start), integer(end)) else {
            return self.fail(format!("the bounds of `{key}` are integers: `{key} = {example}`"));
        };
        let last = if matches!(limits, RangeLimits::Closed(_)) { end } else { end.saturating_sub(1) };
        if first > last {
            let (low, high) = (first.min(end), first.max(end));
            return self.fail(format!("the range is empty: did you mean `{key} = {low}..={high}`?"));
        }
        Ok(first..=last)
    }

    /// `key`, `key = true`, `key = false`.
    pub fn flag(self) -> Result<bool> {
        match (self.0, self.expression()) {
            (Meta::Path(_), _) => Ok(true),
            (_, Some(Expr::Lit(ExprLit { lit: Lit::Bool(truth), .. }))) => Ok(truth.value),
            _ => self.fail(format!("expected `{0}` or `{0} = false`", self.name())),
        }
    }

    /// `key`, without a value.
    pub fn word(self) -> Result<()> {
        match self.0 {
            Meta::Path(_) => Ok(()),
            _ => self.fail(format!("`{0}` takes no value: `#[api({0})]`", self.name())),
        }
    }

    /// `key = path::to::it`.
    pub fn path(self, example: &str) -> Result<Path> {
        match self.expression() {
            Some(Expr::Path(path)) => self.plain(path),
            _ => self.fail(format!("`{0}` takes a path: `{0} = {example}`", self.name())),
        }
    }

    /// A path without `<Type as Trait>::`.
    pub fn plain(self, path: &ExprPath) -> Result<Path> {
        match &path.qself {
            Some(_) => self.fail(format!("`{}` does not take a path with `<…>`: write `Type::NAME`", self.name())),
            None => Ok(path.path.clone()),
        }
    }
}

/// An expression without the invisible groups that `macro_rules!` puts around it.
pub fn ungrouped(expression: &Expr) -> &Expr {
    match expression {
        Expr::Group(group) => ungrouped(&group.expr),
        other => other,
    }
}

/// The value of an integer literal, negative ones included.
pub fn integer(expression: &Expr) -> Option<i64> {
    match signed(expression)? {
        (sign, Lit::Int(number)) => format!("{sign}{}", number.base10_digits()).parse().ok(),
        _ => None,
    }
}

/// Whether it is written as an integer, however large.
pub fn is_integer(expression: &Expr) -> bool {
    matches!(signed(expression), Some((_, Lit::Int(_))))
}

/// The value of a literal with a fraction.
pub fn float(expression: &Expr) -> Option<f64> {
    match signed(expression)? {
        // A literal that is too large is parsed as infinite, which has no literal.
        (sign, Lit::Float(number)) => {
            format!("{sign}{}", number.base10_digits()).parse().ok().filter(|value: &f64| value.is_finite())
        }
        _ => None,
    }
}

/// A literal, and the sign before it.
fn signed(expression: &Expr) -> Option<(&'static str, &Lit)> {
    let (sign, unsigned) = match ungrouped(expression) {
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => ("-", ungrouped(expr)),
        unsigned => ("", unsigned),
    };
    if let Expr::Lit(literal) = unsigned { Some((sign, &literal.lit)) } else { None }
}

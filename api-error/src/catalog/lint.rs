//! What the compiler cannot refuse, since real services have reasons for it: see [`Catalog::lint`].

// Each rule is a row in `spec/rule.rs` and a function in the file of its subject.

mod finding;
mod headers;
mod internals;
mod numbers;
mod references;
mod statuses;

use std::borrow::Cow;

pub use self::finding::{Finding, Findings};
use super::Catalog;
use crate::spec::{ErrorSpec, lint_rules};
pub use crate::spec::{Rule, rules};

/// What a rule has to say.
type Reason = Cow<'static, str>;

/// How a rule is checked.
#[derive(Clone, Copy)]
enum Check {
    /// By looking at one error.
    Each(fn(&'static ErrorSpec) -> Option<Reason>),
    /// By comparing errors.
    Together(fn(&Catalog) -> Vec<(&'static ErrorSpec, Reason)>),
    /// By looking at what the other rules found.
    Last,
}

macro_rules! check {
    ($($(#[doc = $doc:literal])* $name:ident $rule:ident, $source:literal, $kind:ident $(($subject:ident))?;)*) => {
        const fn check_of(rule: Rule) -> Check {
            match rule { $(Rule::$rule => Check::$kind $(($subject::$name))?,)* }
        }
    };
}
lint_rules! { check }

impl Catalog {
    /// Looks for what is probably a mistake: headers that HTTP asks for, and what lists of errors get wrong over the years. The
    /// [`Rule`]s say exactly what they match.
    ///
    /// A service asserts in a test that there is nothing to find:
    ///
    /// ```
    /// use api_error::ApiError;
    /// use api_error::catalog::Catalog;
    ///
    /// #[derive(Debug, ApiError)]
    /// enum AuthError {
    ///     /// The token is past its expiry.
    ///     #[api(status = 401)]
    ///     ExpiredToken,
    /// }
    ///
    /// static CATALOG: Catalog = api_error::catalog![AuthError];
    ///
    /// assert_eq!(
    ///     CATALOG.lint().to_string(),
    ///     "EXPIRED_TOKEN: missing_challenge: a 401 must name the schemes that are accepted, and no `WWW-Authenticate` is declared \
    ///      (RFC 9110 §15.5.2)"
    /// );
    /// ```
    ///
    /// What is right as it is says so, and why, where it stands: on a variant, or on the type for all of its variants.
    ///
    /// ```
    /// # use api_error::ApiError;
    /// #[derive(Debug, ApiError)]
    /// #[api(allow(missing_challenge = "the key comes in the URL, for which there is no scheme"))]
    /// enum KeyError {
    ///     /// Nobody has this key.
    ///     #[api(status = 401)]
    ///     UnknownKey,
    /// }
    ///
    /// assert_eq!(api_error::catalog![KeyError].lint().to_string(), "");
    /// ```
    ///
    /// What another part of the service takes care of is allowed once for all, by [`Findings::allow`].
    #[must_use]
    pub fn lint(&self) -> Findings {
        let mut findings: Vec<_> = Rule::ALL.iter().flat_map(|rule| self.check(*rule)).collect();
        findings.extend(references::unused_allowances(self, &findings));
        findings.sort_by_key(|finding| self.position(finding.spec()));
        Findings::new(findings)
    }

    fn check(&self, rule: Rule) -> Vec<Finding> {
        let found = match check_of(rule) {
            Check::Each(check) => self.iter().filter_map(|spec| Some((spec, check(spec)?))).collect(),
            Check::Together(check) => check(self),
            Check::Last => Vec::new(),
        };
        found.into_iter().map(|(spec, reason)| Finding::new(spec, rule, reason)).collect()
    }

    fn position(&self, spec: &ErrorSpec) -> Option<usize> {
        self.iter().position(|other| std::ptr::eq(other, spec))
    }
}

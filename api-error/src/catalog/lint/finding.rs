//! What was found.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Reason, Rule};
use crate::spec::ErrorSpec;

/// One error, and what is probably wrong with it. Its `Display` is one line.
#[derive(Clone, Debug)]
pub struct Finding {
    spec: &'static ErrorSpec,
    rule: Rule,
    reason: Reason,
    allowed: Option<&'static str>,
}

impl Finding {
    pub(super) fn new(spec: &'static ErrorSpec, rule: Rule, reason: Reason) -> Self {
        let allowed = spec.allowed().find_map(|(allowed, why)| (allowed == rule).then_some(why));
        Self { spec, rule, reason, allowed }
    }

    /// The error.
    #[must_use]
    pub const fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        self.rule
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Who says so: that of the [`Rule`].
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.rule.source()
    }

    /// Why it is allowed, if it is.
    #[must_use]
    pub const fn allowed(&self) -> Option<&'static str> {
        self.allowed
    }
}

/// `CODE: rule: reason (source)`.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { spec, rule, reason, .. } = self;
        write!(f, "{}: {rule}: {reason} ({})", spec.code(), rule.source())?;
        self.allowed.map_or(Ok(()), |why| write!(f, "; allowed: {why}"))
    }
}

/// As an object with the names of the getters; of the spec its code and its origin.
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.spec.code())?;
        map.serialize_entry("origin", &format_args!("{}", self.spec.origin()))?;
        map.serialize_entry("rule", &self.rule)?;
        map.serialize_entry("reason", &self.reason)?;
        map.serialize_entry("source", self.source())?;
        self.allowed.map_or(Ok(()), |why| map.serialize_entry("allowed", why))?;
        map.end()
    }
}

/// What [`Catalog::lint`](crate::catalog::Catalog::lint) found, in the order of the catalog. Its `Display` is one line for each
/// finding that is not allowed, and empty if there is none.
#[derive(Clone, Debug)]
pub struct Findings {
    open: Vec<Finding>,
    allowed: Vec<Finding>,
}

impl Findings {
    pub(super) fn new(findings: Vec<Finding>) -> Self {
        let (allowed, open) = findings.into_iter().partition(|finding| finding.allowed.is_some());
        Self { open, allowed }
    }

    /// Allows what a rule found in all of the catalog: what is taken care of elsewhere.
    ///
    /// ```
    /// use api_error::ApiError;
    /// use api_error::catalog::lint::Rule;
    ///
    /// #[derive(Debug, ApiError)]
    /// enum AuthError {
    ///     /// The token is past its expiry.
    ///     #[api(status = 401)]
    ///     ExpiredToken,
    /// }
    ///
    /// let findings = api_error::catalog![AuthError].lint();
    /// let findings = findings.allow(Rule::MissingChallenge, "the authentication layer adds it");
    /// assert_eq!(findings.to_string(), "");
    /// assert_eq!(findings.allowed().count(), 1);
    /// ```
    #[must_use]
    pub fn allow(self, rule: Rule, why: &'static str) -> Self {
        let (now, open): (Vec<_>, Vec<_>) = self.open.into_iter().partition(|finding| finding.rule == rule);
        let now = now.into_iter().map(|finding| Finding { allowed: Some(why), ..finding });
        Self { open, allowed: self.allowed.into_iter().chain(now).collect() }
    }

    /// What is not allowed.
    pub fn iter(&self) -> std::slice::Iter<'_, Finding> {
        self.open.iter()
    }

    /// What is allowed, each with the reason why.
    pub fn allowed(&self) -> impl Iterator<Item = &Finding> {
        self.allowed.iter()
    }

    /// How many there are that are not allowed.
    #[must_use]
    pub fn len(&self) -> usize {
        self.open.len()
    }

    /// Whether there is none that is not allowed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = std::slice::Iter<'a, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.iter().enumerate() {
            let line_break = if index == 0 { "" } else { "\n" };
            write!(f, "{line_break}{finding}")?;
        }
        Ok(())
    }
}

/// As the list of what is not allowed.
impl Serialize for Findings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

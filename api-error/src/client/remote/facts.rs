//! What a body said.

use std::collections::HashSet;
use std::time::Duration;

use super::RemoteJson;
use crate::error::FieldError;
use crate::layout::{RequestFact, SpecFact};

/// What a body said, each fact under the name of its slot.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReceivedFacts {
    pub(crate) code: Option<String>,
    pub(crate) status: Option<u16>,
    pub(crate) title: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) details: Details,
    pub(crate) field_errors: Vec<FieldError>,
    pub(crate) docs_url: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) locale: Option<String>,
    /// As text, each of its own form.
    pub(crate) spec: Texts<SpecFact>,
    pub(crate) request: Texts<RequestFact>,
    pub(crate) extras: Vec<(&'static str, RemoteJson)>,
    /// The errors that this one holds.
    pub(crate) nested: Vec<ReceivedFacts>,
    /// Whether it may be the first of them itself.
    pub(crate) may_be_nested_itself: bool,
}

/// Facts that came as text, of each the first.
#[derive(Clone, Debug)]
pub(crate) struct Texts<F>(Vec<(F, String)>);

impl<F> Default for Texts<F> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<F: Copy + PartialEq> Texts<F> {
    pub(crate) fn get(&self, fact: F) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == fact).map(|(_, text)| &**text)
    }

    pub(crate) fn keep(&mut self, fact: F, text: &str) {
        if self.get(fact).is_none() {
            self.0.push((fact, text.to_owned()));
        }
    }

    fn complete(&mut self, other: &Self) {
        other.0.iter().for_each(|(fact, text)| self.keep(*fact, text));
    }

    fn replace(&mut self, fact: F, text: &str) {
        self.0.retain(|(known, _)| *known != fact);
        self.keep(fact, text);
    }
}

/// The details: members with names, or one value that is all of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Details {
    /// Those with a name, in order, wherever in the body they stood.
    pub(crate) members: Vec<(String, RemoteJson)>,
    /// The value of the slot `details`, if it is there.
    pub(crate) whole: Option<RemoteJson>,
}

impl Details {
    pub(crate) fn get(&self, name: &str) -> Option<&RemoteJson> {
        self.members.iter().find(|(member, _)| member == name).map(|(_, value)| value)
    }

    /// Each name once: of two members of one name the first counts.
    pub(crate) fn distinct(&self) -> impl Iterator<Item = (&str, &RemoteJson)> {
        let mut names = HashSet::new();
        let members = self.members.iter().map(|(name, value)| (&**name, value));
        members.filter(move |(name, _)| names.insert(*name))
    }

    /// All of them as one value, wherever they stood.
    pub(crate) fn all(&self) -> Option<RemoteJson> {
        if self.members.is_empty() { self.whole.clone() } else { Some(RemoteJson::object(self.distinct())) }
    }

    fn complete(&mut self, other: Self) {
        self.members.extend(other.members);
        self.whole = self.whole.take().or(other.whole);
    }
}

impl ReceivedFacts {
    /// Adds what is known from another place, where nothing is known yet.
    pub(crate) fn complete(&mut self, other: Self) {
        let Self { code, status, title, message, docs_url, .. } = other;
        self.code = self.code.take().or(code);
        self.status = self.status.or(status);
        self.title = self.title.take().or(title);
        self.message = self.message.take().or(message);
        self.docs_url = self.docs_url.take().or(docs_url);
        self.retry_after = self.retry_after.or(other.retry_after);
        self.locale = self.locale.take().or(other.locale);
        self.spec.complete(&other.spec);
        self.request.complete(&other.request);
        self.extras.extend(other.extras);
        self.details.complete(other.details);
        if self.field_errors.is_empty() {
            self.field_errors = other.field_errors;
        }
    }

    /// What is known of the first error that this one holds, if that may be the error itself: it has no code of its own, or the
    /// same. Where one of several says that repeating the request does not help, it does not help.
    pub(crate) fn complete_by_nested(&mut self) {
        if let Some(first) =
            self.nested.first().filter(|first| self.may_be_nested_itself && self.may_be(first)).cloned()
        {
            self.complete(first);
            if self.nested.iter().any(|nested| nested.retryable() == Some(false)) {
                self.spec.replace(SpecFact::Retryable, "false");
            }
        }
    }

    pub(crate) fn number(&self) -> Option<i64> {
        self.spec.get(SpecFact::Number)?.parse().ok()
    }

    pub(crate) fn retryable(&self) -> Option<bool> {
        self.spec.get(SpecFact::Retryable)?.parse().ok()
    }

    fn may_be(&self, other: &Self) -> bool {
        (self.code.is_none() || self.code == other.code) && (self.number().is_none() || self.number() == other.number())
    }

    pub(crate) fn extra(&self, name: &str) -> Option<&RemoteJson> {
        self.extras.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

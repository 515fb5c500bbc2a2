//! The details of a status (`google.rpc.*`): what there is of an error besides its message.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use http::Uri;
use http::header::RETRY_AFTER;
use tonic_types::{ErrorDetails, FieldViolation, HelpLink, LocalizedMessage};

use super::reason::{is_key, reason};
use super::room::{MESSAGE, Room};
use crate::error::chain::{self, RejectedValues};
use crate::error::header::MAX_WAIT;
use crate::error::{FieldError, FieldErrors, FieldVisitor};
use crate::json::{self, Detail, Notes};
use crate::layout::{Piece, Slot};
use crate::render::{ErrorView, envelope};

/// The key of the code, where it is no reason.
pub(super) const CODE: &str = "code";

/// The key of the number.
pub(super) const NUMBER: &str = "number";

/// What clients cannot do without comes first: what does not fit any more is left out.
pub(super) fn details<'a, 'v>(view: &'v ErrorView<'a>, room: &mut Room<'a, 'v>) -> ErrorDetails {
    let mut details = ErrorDetails::new();
    let reason = reason(view.code());
    room.has(format_args!("the reason"), MESSAGE, &[&reason]);
    let domain = domain(view).filter(|domain| room.has(format_args!("the domain"), 0, &[domain]));
    let mut metadata = Metadata { view, entries: HashMap::new(), room };
    metadata.add_identity(&reason);
    add_facts(view, &mut details, metadata.room);
    add_violations(view, &mut details, metadata.room);
    view.visit(&mut metadata);
    add_debug(view, &mut details, metadata.room);
    details.set_error_info(reason, domain.unwrap_or_default(), metadata.entries);
    details
}

/// What is one text or one number.
fn add_facts(view: &ErrorView<'_>, details: &mut ErrorDetails, room: &mut Room<'_, '_>) {
    if let Some(wait) = wait(view).filter(|_| room.has(format_args!("the wait"), MESSAGE, &[])) {
        details.set_retry_info(Some(wait));
    }
    let request_id = view.context().request_id();
    if let Some(id) = request_id.filter(|id| room.has(format_args!("the request id"), MESSAGE, &[id])) {
        details.set_request_info(id, "");
    }
    if let Some(url) = text(view, &[Piece::Slot(Slot::DocsUrl)])
        && room.has(format_args!("the documentation URL"), MESSAGE, &[HELP, &url])
    {
        details.set_help(vec![HelpLink::new(HELP, url)]);
    }
    if let Some(locale) = view.negotiated_locale() {
        let message = view.message().to_string();
        if room.has(format_args!("the message in `{locale}`"), MESSAGE, &[locale, &message]) {
            details.set_localized_message(locale, message);
        }
    }
}

/// What a link to the documentation is called.
const HELP: &str = "Documentation of this error";

/// The wait of a field, else that of a header which is always the same.
fn wait(view: &ErrorView<'_>) -> Option<Duration> {
    view.retry_after().or_else(|| {
        view.spec().headers().find(|name| *name == RETRY_AFTER)?;
        let headers = view.headers();
        let text = headers.get(RETRY_AFTER)?.to_str().ok()?;
        let until = || httpdate::parse_http_date(text).ok()?.duration_since(view.context().now()).ok();
        text.parse().ok().map(Duration::from_secs).or_else(until).map(|wait| wait.min(MAX_WAIT))
    })
}

/// Whose codes these are: what the error or the context calls `domain`, else the host of the documentation.
fn domain(view: &ErrorView<'_>) -> Option<String> {
    text(view, &[Piece::Slot(Slot::Extra("domain"))]).or_else(|| {
        let url: Uri = text(view, &[Piece::Slot(Slot::DocsUrl)])?.parse().ok()?;
        url.host().map(str::to_owned)
    })
}

fn text(view: &ErrorView<'_>, pieces: &'static [Piece]) -> Option<String> {
    let value = envelope::header_value(view, pieces, &[]).ok()??;
    value.to_str().ok().map(str::to_owned)
}

fn add_violations(view: &ErrorView<'_>, details: &mut ErrorDetails, room: &mut Room<'_, '_>) {
    let mut translated = Vec::new();
    if view.negotiated_locale().is_some() {
        view.for_each(&mut |error| translated.push(error.message().to_owned()));
    }
    let mut translated = translated.into_iter();
    let mut violations = Vec::new();
    view.for_each_untranslated(&mut |error| {
        let localized = view.negotiated_locale().zip(translated.next());
        let violation = violation(error, localized);
        let (locale, message) =
            violation.localized_message.as_ref().map_or(("", ""), |text| (&text.locale, &text.message));
        let texts = [&*violation.field, &violation.description, &violation.reason, locale, message];
        let overhead = if violations.is_empty() { MESSAGE } else { 0 };
        if room.has(format_args!("field error of `{}`", violation.field), overhead, &texts) {
            violations.push(violation);
        }
    });
    if !violations.is_empty() {
        details.set_bad_request(violations);
    }
}

fn violation(error: &FieldError, localized: Option<(&str, String)>) -> FieldViolation {
    FieldViolation {
        field: error.path().to_string(),
        description: error.message().to_owned(),
        reason: error.code().map(|code| reason(code).into_owned()).unwrap_or_default(),
        localized_message: localized.map(|(locale, message)| LocalizedMessage::new(locale, message)),
    }
}

/// The error and its sources, in development.
fn add_debug(view: &ErrorView<'_>, details: &mut ErrorDetails, room: &mut Room<'_, '_>) {
    let Some(error) = view.debug() else { return };
    let (text, causes) = chain::texts(error, RejectedValues::Kept);
    let texts: Vec<_> = causes.iter().chain([&text]).map(String::as_str).collect();
    if room.has(format_args!("the sources"), MESSAGE, &texts) {
        details.set_debug_info(causes, text);
    }
}

/// Collects the details as texts.
struct Metadata<'a, 'v, 'r> {
    view: &'v ErrorView<'a>,
    entries: HashMap<String, String>,
    room: &'r mut Room<'a, 'v>,
}

impl Metadata<'_, '_, '_> {
    /// What the reason does not say of the code.
    fn add_identity(&mut self, reason: &str) {
        if reason != self.view.code() {
            self.add(CODE, self.view.code().to_owned());
        }
        if let Some(number) = self.view.spec().number() {
            self.add(NUMBER, number.to_string());
        }
    }

    fn add(&mut self, name: &str, text: String) {
        if self.room.has(format_args!("detail `{name}`"), 0, &[name, &text]) {
            self.entries.insert(name.to_owned(), text);
        }
    }

    fn why_not(&self, name: &str) -> Option<&'static str> {
        if !is_key(name) {
            Some("a key of `google.rpc.ErrorInfo` matches [a-z][a-zA-Z0-9-_]+, with 64 characters at most")
        } else if [CODE, NUMBER].contains(&name) || self.entries.contains_key(name) {
            Some("the metadata of a status has one value of that name, and that is taken")
        } else {
            None
        }
    }

    fn dropped(&mut self, name: &str, why: &dyn fmt::Display) {
        self.view.leave_out(format_args!("detail `{name}`"), why);
    }
}

impl FieldVisitor for Metadata<'_, '_, '_> {
    fn field(&mut self, name: &str, value: &dyn Detail) {
        let (mut json, notes) = (Vec::new(), Notes::default());
        let written = value.write_guarded(&mut json, &notes);
        notes.texts().for_each(|note| self.dropped(name, &note));
        match (written, self.why_not(name)) {
            (Err(why), _) => self.dropped(name, &why),
            // `None`.
            (Ok(()), _) if json.is_empty() => {}
            (Ok(()), Some(why)) => self.dropped(name, &why),
            (Ok(()), None) => self.add(name, json::as_text(&json)),
        }
    }

    fn details(&mut self, value: &dyn Detail) {
        if value.members(&mut |name, value| self.field(name, value)).is_err() {
            // It is no object.
            self.field("details", value);
        }
    }
}

//! Puts what a slot holds under its name.

use std::time::Duration;

use serde_json::value::RawValue;

use super::state::ReadState;
use crate::client::remote::{ReceivedFacts, RemoteJson};
use crate::error::header::MAX_WAIT;
use crate::error::{FieldPath, PathSegment, uri};
use crate::json;
use crate::layout::{Element, Form, Slot};

impl ReadState<'_> {
    /// Files a slot that came as text. Says whether it can be what the slot holds.
    pub(super) fn text(&mut self, slot: Slot, text: &str) -> bool {
        self.text_of(slot, text, 0).is_some()
    }

    fn text_of(&mut self, slot: Slot, text: &str, depth: usize) -> Option<()> {
        if let Slot::Outer(slot) = slot {
            return self.text_of(*slot, text, depth + 1);
        }
        match slot {
            Slot::Request(fact) => self.outermost()?.request.keep(fact, text),
            Slot::Locale => keep(&mut self.outermost()?.locale, text.to_owned()),
            _ => return self.error(depth)?.take(slot, text),
        }
        Some(())
    }

    /// Files a fact of the element that a list is at.
    pub(super) fn element_text(&mut self, element: Element, text: &str) -> bool {
        let Some(field) = self.field() else { return true };
        match element {
            Element::Field => return field.locate(2, || Some(FieldPath::from(text.to_owned()))),
            Element::Pointer => return field.locate(1, || from_pointer(text)),
            Element::Message => keep(&mut field.message, text.to_owned()),
            Element::Code => keep(&mut field.code, text.to_owned()),
            Element::Constraint => keep(&mut field.constraint, text.to_owned()),
            Element::Path | Element::Params => return false,
        }
        true
    }

    /// The same for those that are no texts.
    pub(super) fn element_json(&mut self, element: Element, json: &str) -> bool {
        let Some(field) = self.field() else { return true };
        match element {
            Element::Path => field.locate(3, || from_segments(json)),
            Element::Params => {
                let params = json::members(json.as_bytes()).unwrap_or_default().into_iter();
                let param =
                    |(name, value): (String, &RawValue)| Some((name.into(), serde_json::from_str(value.get()).ok()?));
                field.params = params.filter_map(param).collect();
                json.starts_with('{')
            }
            _ => false,
        }
    }

    /// Files a slot that may be any JSON.
    pub(super) fn json_slot(&mut self, slot: Slot, json: &str, depth: usize) {
        let value = self.json(json);
        match slot {
            Slot::Outer(slot) => self.json_slot(*slot, json, depth + 1),
            Slot::Details { .. } => self.details(value, json, depth),
            Slot::Detail(name) => {
                if let Some(facts) = self.error(depth) {
                    facts.details.members.push((name.to_owned(), value));
                }
            }
            Slot::Extra(name) => {
                if let Some(facts) = self.error(depth) {
                    facts.extras.push((name, value));
                }
            }
            _ => {}
        }
    }

    fn details(&mut self, whole: RemoteJson, json: &str, depth: usize) {
        let members = json::members(json.as_bytes()).unwrap_or_default();
        let members: Vec<_> = members.into_iter().map(|(name, value)| (name, self.json(value.get()))).collect();
        if let Some(facts) = self.error(depth) {
            facts.details.whole = Some(whole);
            facts.details.members.extend(members);
        }
    }

    /// Files a member that the template does not declare: one of the details that were spread.
    pub(super) fn spread(&mut self, name: String, value: &RawValue) {
        let value = self.json(value.get());
        if let Some(facts) = self.error(0) {
            facts.details.members.push((name, value));
        }
    }
}

impl ReceivedFacts {
    fn take(&mut self, slot: Slot, text: &str) -> Option<()> {
        match slot {
            // What names nothing is no code, as in a header.
            Slot::Code if text.is_empty() => {}
            Slot::Code => keep(&mut self.code, text.to_owned()),
            Slot::Title | Slot::ProblemTitle => keep(&mut self.title, text.to_owned()),
            Slot::Message => keep(&mut self.message, text.to_owned()),
            Slot::DocsUrl => keep(&mut self.docs_url, text.to_owned()),
            Slot::Status => keep(&mut self.status, text.parse().ok().filter(|n| (100..1000).contains(n))?),
            Slot::RetryAfter => keep(&mut self.retry_after, wait(text, 1)?),
            Slot::RetryAfterMs => keep(&mut self.retry_after, wait(text, 1000)?),
            Slot::Detail(name) => self.details.members.push((name.to_owned(), RemoteJson::of_text(text))),
            Slot::Extra(name) => self.extras.push((name, RemoteJson::of_text(text))),
            Slot::Spec(fact) => self.spec.keep(fact, of_form(fact.form(), text)?),
            // Of the request or of another error, no text, or not read at all.
            Slot::Request(_)
            | Slot::Locale
            | Slot::Instance
            | Slot::Outer(_)
            | Slot::Details { .. }
            | Slot::FieldErrors
            | Slot::Reason
            | Slot::Timestamp
            | Slot::TimestampUnix
            | Slot::Debug => {}
        }
        Some(())
    }
}

/// The text, if it is of this form.
fn of_form(form: Form, text: &str) -> Option<&str> {
    let fits = match form {
        Form::Integer => text.parse::<i64>().is_ok(),
        Form::Bool => text.parse::<bool>().is_ok(),
        _ => true,
    };
    fits.then_some(text)
}

/// The first that came stays.
fn keep<T>(place: &mut Option<T>, value: T) {
    place.get_or_insert(value);
}

/// A wait in units of which a second has so many. Some services send fractions, and numbers of any size.
fn wait(text: &str, per_second: u32) -> Option<Duration> {
    let wait = match text.parse() {
        Ok(units) if per_second == 1 => Duration::from_secs(units),
        Ok(units) => Duration::from_millis(units),
        Err(_) => {
            let seconds = text.parse::<f64>().ok()? / f64::from(per_second);
            Duration::try_from_secs_f64(seconds.min(MAX_WAIT.as_secs_f64())).ok().filter(|_| !seconds.is_nan())?
        }
    };
    Some(wait.min(MAX_WAIT))
}

/// RFC 6901, also as a fragment (§6): no other pointer begins with `#`. A step of digits is taken for an index.
fn from_pointer(pointer: &str) -> Option<FieldPath> {
    let pointer = match pointer.strip_prefix('#') {
        Some(fragment) => uri::decoded(fragment)?,
        None => pointer.into(),
    };
    if pointer.is_empty() {
        return Some(FieldPath::new());
    }
    let steps = pointer.strip_prefix('/')?.split('/');
    Some(steps.map(|step| segment(&step.replace("~1", "/").replace("~0", "~"))).collect())
}

fn segment(step: &str) -> PathSegment {
    let is_canonical = step == "0" || !step.starts_with(['0', '+']);
    match step.parse() {
        Ok(index) if is_canonical => PathSegment::Index(index),
        _ => PathSegment::Field(step.to_owned().into()),
    }
}

fn from_segments(json: &str) -> Option<FieldPath> {
    #[derive(Debug)]
    struct Step(PathSegment);

    impl<'de> serde::Deserialize<'de> for Step {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            match serde_json::Value::deserialize(deserializer)? {
                serde_json::Value::String(name) => Ok(Self(PathSegment::Field(name.into()))),
                number => {
                    let index = number.as_u64().and_then(|index| usize::try_from(index).ok());
                    index
                        .map(|index| Self(PathSegment::Index(index)))
                        .ok_or_else(|| serde::de::Error::custom("no step"))
                }
            }
        }
    }

    let steps: Vec<Step> = serde_json::from_str(json).ok()?;
    Some(steps.into_iter().map(|Step(segment)| segment).collect())
}

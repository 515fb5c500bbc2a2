//! The slots of a template, one row for each: for `envelope!` and for the headers of `#[api(…)]`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// A fact of the error or of the request.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    pub name: &'static str,
    /// The variant of the runtime's `Slot`, or of the enum of its facts that `facts` names.
    variant: &'static str,
    facts: Option<FactsOf>,
    /// Whether its value is a string.
    pub is_string: bool,
    pub is_always_present: bool,
    /// Of the request, so the same for all errors of a list.
    pub is_of_request: bool,
    /// Why it is not allowed in a string, and what to write.
    pub not_text: Option<&'static str>,
}

#[derive(Clone, Copy, Debug)]
enum FactsOf {
    /// `SpecFact`: what the spec alone decides.
    Spec,
    /// `RequestFact`: texts that the context holds.
    Request,
}

const SLOTS: &[Slot] = &[
    always(string("code", "Code")),
    of_spec(scalar("number", "Number")),
    always(scalar("status", "Status")),
    string("reason", "Reason"),
    always(string("title", "Title")),
    always(string("message", "Message")),
    structured("details", "Details", "an object: write one of its members"),
    structured(
        "field_errors",
        "FieldErrors",
        "a list: write it as a value of its own, or loop over it, `[for e in field_errors => e.message]`",
    ),
    string("docs_url", "DocsUrl"),
    of_spec(string("category", "Category")),
    of_spec(string("since", "Since")),
    of_spec(scalar("retryable", "Retryable")),
    scalar("retry_after", "RetryAfter"),
    scalar("retry_after_ms", "RetryAfterMs"),
    of_context("request_id", "RequestId"),
    of_context("trace_id", "TraceId"),
    of_request(string("timestamp", "Timestamp")),
    of_context("method", "Method"),
    of_context("path", "Path"),
    of_context("host", "Host"),
    of_request(string("locale", "Locale")),
    of_request(string("instance", "Instance")),
    always(string("problem_title", "ProblemTitle")),
    structured("debug", "Debug", "an object: write it as a value of its own"),
];

/// `timestamp:unix`
pub const TIMESTAMP_UNIX: &Slot = &always(of_request(scalar("timestamp", "TimestampUnix")));

const fn scalar(name: &'static str, variant: &'static str) -> Slot {
    Slot {
        name,
        variant,
        facts: None,
        is_string: false,
        is_always_present: false,
        is_of_request: false,
        not_text: None,
    }
}

const fn string(name: &'static str, variant: &'static str) -> Slot {
    Slot { is_string: true, ..scalar(name, variant) }
}

const fn structured(name: &'static str, variant: &'static str, not_text: &'static str) -> Slot {
    Slot { not_text: Some(not_text), ..scalar(name, variant) }
}

const fn always(slot: Slot) -> Slot {
    Slot { is_always_present: true, ..slot }
}

const fn of_spec(slot: Slot) -> Slot {
    Slot { facts: Some(FactsOf::Spec), ..slot }
}

const fn of_request(slot: Slot) -> Slot {
    Slot { is_of_request: true, ..slot }
}

const fn of_context(name: &'static str, variant: &'static str) -> Slot {
    Slot { facts: Some(FactsOf::Request), ..of_request(string(name, variant)) }
}

impl Slot {
    /// The slot in the runtime's `layout`, which is at this path.
    pub fn tokens(&self, layout: &TokenStream) -> TokenStream {
        let variant = Ident::new(self.variant, Span::mixed_site());
        match self.facts {
            None => quote!(#layout::Slot::#variant),
            Some(FactsOf::Spec) => quote!(#layout::Slot::Spec(#layout::SpecFact::#variant)),
            Some(FactsOf::Request) => quote!(#layout::Slot::Request(#layout::RequestFact::#variant)),
        }
    }
}

pub fn slot(name: &str) -> Option<&'static Slot> {
    all().find(|slot| slot.name == name)
}

pub fn all() -> impl Iterator<Item = &'static Slot> + Clone {
    SLOTS.iter()
}

/// Slots that are allowed in a text.
pub fn of_text() -> impl Iterator<Item = &'static Slot> + Clone {
    all().filter(|slot| slot.not_text.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_is_found_by_its_name() {
        let documented = "code number status reason title message details field_errors docs_url category since retryable \
                          retry_after retry_after_ms request_id trace_id timestamp method path host locale instance problem_title debug";
        let names: Vec<_> = all().map(|slot| slot.name).collect();
        assert_eq!(names, documented.split_whitespace().collect::<Vec<_>>());
        assert!(names.iter().all(|name| slot(name).is_some()));
    }

    #[test]
    fn what_is_never_absent() {
        let always: Vec<_> = all().filter(|slot| slot.is_always_present).map(|slot| slot.name).collect();
        assert_eq!(always, ["code", "status", "title", "message", "problem_title"]);
    }

    #[test]
    fn what_is_not_text() {
        let structured: Vec<_> = all().filter(|slot| slot.not_text.is_some()).map(|slot| slot.name).collect();
        assert_eq!(structured, ["details", "field_errors", "debug"]);
    }
}

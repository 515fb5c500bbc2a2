//! The names of a template: slots, and the members of list elements.

use std::cell::RefCell;
use std::rc::Rc;

use super::model::Source;
use crate::slots::{self, Slot};
use crate::suggest::closest;

/// A fact that a template writes.
#[derive(Debug)]
pub enum Fact {
    Slot(&'static Slot),
    /// All details except those written by `details.NAME`.
    Details {
        taken: Taken,
    },
    /// `details.NAME`
    Detail(String),
    /// `extra.NAME`
    Extra(String),
    Element(&'static Element),
    /// In a list of errors: a fact of the outer error.
    Outer(Box<Fact>),
}

/// Names of the details of an error that `details.NAME` writes. Complete after the whole template was checked.
#[derive(Clone, Debug, Default)]
pub struct Taken(Rc<RefCell<Vec<String>>>);

/// A fact of one element of a list.
#[derive(Debug)]
pub struct Element {
    pub name: &'static str,
    /// The variant of the runtime's `Element`.
    pub variant: &'static str,
    is_always_present: bool,
    not_text: Option<&'static str>,
    of_causes: bool,
}

const ELEMENTS: &[Element] = &[
    always("field", "Field"),
    Element {
        not_text: Some("a list: the same as text is `field`, as a JSON Pointer `pointer`"),
        ..element("path", "Path")
    },
    always("pointer", "Pointer"),
    Element { of_causes: true, ..always("message", "Message") },
    element("code", "Code"),
    element("constraint", "Constraint"),
    Element { not_text: Some("an object: write it as a value of its own"), ..element("params", "Params") },
];

const SOURCES: &[(&str, Source)] = &[
    ("field_errors", Source::FieldErrors),
    ("errors", Source::Errors),
    ("nested", Source::Nested),
    ("causes", Source::Causes),
];

/// The names of our slots in other formats.
const SYNONYMS: &[(&[&str], &str)] = &[
    (&["msg", "error", "description"], "message"),
    (&["error_code"], "code"),
    (&["http_status"], "status"),
    (&["errors"], "field_errors"),
    (&["url", "documentation_url"], "docs_url"),
    (&["endpoint", "uri"], "path"),
    (&["now"], "timestamp"),
    (&["lang", "language"], "locale"),
    (&["none", "nil", "undefined"], "null"),
];

const fn element(name: &'static str, variant: &'static str) -> Element {
    Element { name, variant, is_always_present: false, not_text: None, of_causes: false }
}

const fn always(name: &'static str, variant: &'static str) -> Element {
    Element { is_always_present: true, ..element(name, variant) }
}

impl Taken {
    /// `details.NAME`, which is then omitted from the other details.
    pub fn detail(&self, name: &str) -> Fact {
        let mut names = self.0.borrow_mut();
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
        Fact::Detail(name.to_owned())
    }

    pub fn names(&self) -> Vec<String> {
        self.0.borrow().clone()
    }
}

impl Fact {
    pub fn is_always_present(&self) -> bool {
        match self {
            Fact::Slot(slot) => slot.is_always_present,
            Fact::Details { .. } | Fact::Detail(_) | Fact::Extra(_) | Fact::Element(_) => false,
            Fact::Outer(fact) => fact.is_always_present(),
        }
    }

    /// Whether the value is a string where it is present.
    pub fn is_string(&self) -> bool {
        match self {
            Fact::Slot(slot) => slot.is_string,
            Fact::Element(element) => element.not_text.is_none(),
            Fact::Details { .. } | Fact::Detail(_) | Fact::Extra(_) | Fact::Outer(_) => false,
        }
    }

    /// Why the fact is not allowed in a string, if it is not.
    pub fn not_text(&self) -> Option<&'static str> {
        match self {
            Fact::Slot(slot) => slot.not_text,
            Fact::Details { .. } => slots::slot("details").and_then(|details| details.not_text),
            Fact::Element(element) => element.not_text,
            Fact::Detail(_) | Fact::Extra(_) => None,
            Fact::Outer(fact) => fact.not_text(),
        }
    }

    /// Whether it is a string that is always present, in errors and elements.
    pub fn is_fixed_string(&self) -> bool {
        match self {
            Fact::Slot(slot) => slot.is_string && slot.is_always_present,
            Fact::Element(element) => element.is_always_present,
            _ => false,
        }
    }

    /// The same fact of an outer error. Request metadata is the same everywhere.
    pub fn outer(self, depth: usize) -> Self {
        match self {
            Fact::Slot(slot) if slot.is_of_request => self,
            fact => (0..depth).fold(fact, |fact, _| Fact::Outer(Box::new(fact))),
        }
    }
}

pub fn slot_names() -> impl Iterator<Item = &'static str> {
    slots::all().map(|slot| slot.name)
}

/// The slot, or the word of JSON, that was probably meant.
pub fn similar_slot(written: &str) -> Option<&'static str> {
    similar(written, &slot_names().chain(["details.NAME", "extra.NAME", "null", "true", "false"]).collect::<Vec<_>>())
}

pub fn facts_of_error() -> impl Iterator<Item = &'static str> {
    slots::all().filter(|slot| !slot.is_of_request).map(|slot| slot.name)
}

/// The fact of an error in a list that was probably meant.
pub fn similar_fact_of_error(written: &str) -> Option<&'static str> {
    similar(written, &facts_of_error().collect::<Vec<_>>())
}

/// The fact of an element that was probably meant.
pub fn similar_element(source: Source, written: &str) -> Option<&'static str> {
    similar(written, &element_names(source).collect::<Vec<_>>())
}

fn similar(written: &str, names: &[&'static str]) -> Option<&'static str> {
    let is_word = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(written));
    let synonym = SYNONYMS.iter().find(|(words, name)| is_word(words) && names.contains(name)).map(|(_, name)| *name);
    synonym.or_else(|| closest(written, names.iter().copied()))
}

pub fn element_of(source: Source, name: &str) -> Option<&'static Element> {
    elements(source).find(|element| element.name == name)
}

pub fn element_names(source: Source) -> impl Iterator<Item = &'static str> {
    elements(source).map(|element| element.name)
}

fn elements(source: Source) -> impl Iterator<Item = &'static Element> {
    ELEMENTS.iter().filter(move |element| element.of_causes || source == Source::FieldErrors)
}

pub fn source(name: &str) -> Option<Source> {
    SOURCES.iter().find(|(known, _)| *known == name).map(|(_, source)| *source)
}

pub fn source_names() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|(name, _)| *name)
}

/// Names in a message: `` `a`, `b`, `c` ``.
pub fn listed(names: impl IntoIterator<Item = &'static str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_text() {
        let elements = ELEMENTS.iter().filter(|element| element.not_text.is_some()).map(|element| element.name);
        assert_eq!(elements.collect::<Vec<_>>(), ["path", "params"]);
    }

    #[test]
    fn a_cause_has_a_message_only() {
        assert_eq!(element_names(Source::Causes).collect::<Vec<_>>(), ["message"]);
        assert!(element_of(Source::FieldErrors, "pointer").is_some());
        assert!(element_of(Source::Causes, "pointer").is_none());
    }

    #[test]
    fn what_was_probably_meant() {
        assert_eq!(similar_slot("mesage"), Some("message"));
        assert_eq!(similar_slot("traceId"), Some("trace_id"));
        assert_eq!(similar_slot("msg"), Some("message"));
        assert_eq!(similar_slot("None"), Some("null"));
        assert_eq!(similar_slot("xyzzy"), None);
        assert_eq!(similar_element(Source::FieldErrors, "msg"), Some("message"));
        assert_eq!(similar_element(Source::FieldErrors, "endpoint"), Some("path"));
        assert_eq!(similar_element(Source::Causes, "code"), None);
    }
}

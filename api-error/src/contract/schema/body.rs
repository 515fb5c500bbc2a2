//! The schema of the bodies of an envelope, read from its layout.

use http::StatusCode;
use serde_json::Value as Json;

use super::{Property, Schema, Type};
use crate::layout::{Element, Form, Member, Piece, Slot, Source, SpecFact, Value};
use crate::render::envelope::{Body, Envelope, of_spec};
use crate::spec::ErrorSpec;

/// The answers that a schema is about.
#[derive(Clone, Copy)]
pub(crate) struct Answered<'a> {
    pub(crate) specs: &'a [&'static ErrorSpec],
    pub(crate) status: StatusCode,
    /// The details may be any JSON, and no object.
    pub(crate) any_details: bool,
}

/// Whether there is a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Presence {
    Always,
    /// Perhaps `[]` or `{}`, which counts as absent where the template has another way to go.
    PerhapsEmpty,
    Perhaps,
    /// Not in production.
    Never,
}

use Presence::{Always, Never, Perhaps, PerhapsEmpty};

impl Envelope {
    /// The schema of the bodies of these answers, in production. A text is a string; of a function nothing is known, and where
    /// there is no body there is no schema.
    pub(crate) fn schema(&self, answered: Answered<'_>) -> Option<Schema> {
        match &self.body {
            Body::Json { value, .. } => {
                let errors = Errors { answered, depth: 0, envelope: self };
                Some(errors.or_null(value))
            }
            Body::Text { .. } => Some(Schema::STRING),
            Body::Empty | Body::Function(_) => None,
        }
    }
}

/// The errors that the slots are of.
#[derive(Clone, Copy)]
struct Errors<'a> {
    answered: Answered<'a>,
    /// In how many lists of held errors, which may be any.
    depth: usize,
    envelope: &'a Envelope,
}

impl Errors<'_> {
    fn value(self, value: &Value) -> (Schema, Presence) {
        match value {
            Value::Literal(json) => (Schema::literal(json), Always),
            Value::Slot(slot) => self.slot(*slot),
            Value::Element(name) => element(*name),
            Value::Text(pieces) => (Schema::STRING, self.text(pieces)),
            Value::Object(members) => self.object(members),
            Value::Array(items) => {
                let item = Schema::any_of(items.iter().map(|item| self.or_null(item)));
                (Schema::List(Box::new(item)), PerhapsEmpty)
            }
            Value::List { over, item } => (Schema::List(Box::new(self.at(*over).or_null(item))), PerhapsEmpty),
            Value::Map { over, value, .. } => {
                let others = Some(Box::new(self.at(*over).value(value).0));
                (Schema::Object { properties: Vec::new(), others }, PerhapsEmpty)
            }
            Value::FirstOf(values) => self.first_of(values),
        }
    }

    /// Where nothing can be left out.
    fn or_null(self, value: &Value) -> Schema {
        match self.value(value) {
            (schema, Always | PerhapsEmpty) => schema,
            (schema, Perhaps) => Schema::any_of([schema, Schema::NULL]),
            (_, Never) => Schema::NULL,
        }
    }

    /// The errors that slots are of inside of a list or a map.
    fn at(self, over: Source) -> Self {
        match over {
            Source::FieldErrors | Source::Causes => self,
            Source::Errors | Source::Nested => Self { depth: self.depth + 1, ..self },
        }
    }

    fn object(self, members: &[Member]) -> (Schema, Presence) {
        let properties: Vec<_> = members.iter().filter_map(|member| self.property(member)).collect();
        let is_open = members.iter().any(|member| matches!(member, Member::Spread { .. }));
        let presence = if properties.iter().any(|property| property.required) { Always } else { PerhapsEmpty };
        (Schema::Object { properties, others: is_open.then(|| Box::new(Schema::Any)) }, presence)
    }

    fn property(self, member: &Member) -> Option<Property> {
        let Member::Pair { key, optional, value } = member else { return None };
        let name = serde_json::from_str(key.trim_start_matches(',').trim_end_matches(':')).ok()?;
        match (optional, self.value(value)) {
            (true, (_, Never)) => None,
            (true, (schema, _)) => Some(Property { name, schema, required: false }),
            (false, _) => Some(Property { name, schema: self.or_null(value), required: true }),
        }
    }

    fn first_of(self, values: &[Value]) -> (Schema, Presence) {
        let described = values.iter().map(|value| self.value(value)).filter(|(_, presence)| *presence != Never);
        let mut schemas = Vec::new();
        let mut last = Never;
        for (schema, presence) in described {
            schemas.push(schema);
            last = presence;
            if presence == Always {
                break;
            }
        }
        (Schema::any_of(schemas), last)
    }

    fn text(self, pieces: &[Piece]) -> Presence {
        let of_piece = |piece: &Piece| match piece {
            Piece::Literal(_) => Always,
            Piece::Slot(slot) => self.slot(*slot).1,
            Piece::Element(name) => element(*name).1,
            Piece::Field(_) => Perhaps,
        };
        pieces.iter().map(of_piece).max().unwrap_or(Always)
    }

    fn slot(self, slot: Slot) -> (Schema, Presence) {
        match slot {
            Slot::Code => (self.code(), Always),
            Slot::Status => (self.status(), Always),
            Slot::Reason => (Schema::STRING, self.if_each(|answered| answered.status.canonical_reason().is_some())),
            Slot::Details { .. } => self.details(),
            Slot::FieldErrors => (Schema::List(Box::new(field_error())), PerhapsEmpty),
            Slot::DocsUrl => (of_form(slot.form()), self.docs_url()),
            Slot::Title | Slot::ProblemTitle | Slot::Message | Slot::Timestamp | Slot::TimestampUnix => {
                (of_form(slot.form()), Always)
            }
            Slot::Instance => (Schema::Type(Type::String, Some("uri-reference")), Perhaps),
            Slot::RetryAfter | Slot::RetryAfterMs | Slot::Locale | Slot::Detail(_) | Slot::Request(_) => {
                (of_form(slot.form()), Perhaps)
            }
            Slot::Spec(SpecFact::Number) => self.number(),
            Slot::Spec(fact) => (of_form(fact.form()), self.if_each_spec(|spec| of_spec(spec, fact).is_some())),
            Slot::Debug => (Schema::Any, Never),
            Slot::Extra(name) => self.extra(name),
            Slot::Outer(slot) => Self { depth: self.depth.saturating_sub(1), ..self }.slot(*slot),
        }
    }

    /// What is known of the errors here.
    fn known(&self) -> Option<&Answered<'_>> {
        (self.depth == 0).then_some(&self.answered)
    }

    fn specs(&self) -> &[&'static ErrorSpec] {
        self.known().map_or(&[], |answered| answered.specs)
    }

    fn code(&self) -> Schema {
        let specs = self.specs();
        if specs.is_empty() || specs.iter().any(|spec| spec.code_is_dynamic()) {
            return Schema::STRING;
        }
        Schema::values(specs.iter().map(|spec| Json::from(spec.code())))
    }

    fn number(&self) -> (Schema, Presence) {
        let numbers: Vec<_> = self.specs().iter().filter_map(|spec| spec.number()).map(Json::from).collect();
        let presence = self.if_each_spec(|spec| spec.number().is_some());
        if numbers.is_empty() { (Schema::INTEGER, presence) } else { (Schema::values(numbers), presence) }
    }

    fn status(&self) -> Schema {
        self.known().map_or(Schema::INTEGER, |answered| Schema::values([Json::from(answered.status.as_u16())]))
    }

    fn details(&self) -> (Schema, Presence) {
        match self.known() {
            Some(Answered { any_details: false, .. }) => (Schema::OBJECT, PerhapsEmpty),
            _ => (Schema::Any, Perhaps),
        }
    }

    fn docs_url(&self) -> Presence {
        let of_envelope = self.envelope.settings.docs_url;
        let needs_number = of_envelope.iter().any(|piece| matches!(piece, Piece::Slot(Slot::Spec(SpecFact::Number))));
        self.if_each_spec(|spec| {
            let has_own = spec.docs_url().is_some();
            has_own || (!of_envelope.is_empty() && (!needs_number || spec.number().is_some()))
        })
    }

    fn extra(&self, name: &str) -> (Schema, Presence) {
        match self.if_each_spec(|spec| spec.extra(name).is_some()) {
            Always => {
                let constants = self.specs().iter().filter_map(|spec| spec.extra(name));
                (Schema::values(constants.filter_map(|constant| serde_json::to_value(constant).ok())), Always)
            }
            presence => (Schema::Any, presence),
        }
    }

    fn if_each_spec(&self, is_there: impl Fn(&ErrorSpec) -> bool) -> Presence {
        self.if_each(|answered| answered.specs.iter().all(|spec| is_there(spec)))
    }

    fn if_each(&self, is_there: impl Fn(&Answered<'_>) -> bool) -> Presence {
        if self.known().is_some_and(is_there) { Always } else { Perhaps }
    }
}

fn of_form(form: Form) -> Schema {
    match form {
        Form::Code | Form::Words | Form::Text => Schema::STRING,
        Form::Url => Schema::Type(Type::String, Some("uri")),
        Form::Time => Schema::Type(Type::String, Some("date-time")),
        Form::Integer | Form::Wait => Schema::INTEGER,
        Form::Bool => Schema::BOOLEAN,
        Form::List => Schema::List(Box::new(Schema::Any)),
        Form::Object => Schema::OBJECT,
        Form::Any => Schema::Any,
    }
}

fn element(element: Element) -> (Schema, Presence) {
    match element {
        Element::Field | Element::Pointer | Element::Message => (Schema::STRING, Always),
        Element::Code | Element::Constraint => (Schema::STRING, Perhaps),
        Element::Path => (Schema::List(Box::new(Schema::any_of([Schema::STRING, Schema::INTEGER]))), PerhapsEmpty),
        Element::Params => (Schema::OBJECT, PerhapsEmpty),
    }
}

/// What `FieldError` serializes as.
fn field_error() -> Schema {
    let members = [
        ("field", Schema::STRING, true),
        ("message", Schema::STRING, true),
        ("code", Schema::STRING, false),
        ("constraint", Schema::STRING, false),
        ("params", Schema::OBJECT, false),
    ];
    let property = |(name, schema, required): (&str, _, _)| Property { name: name.to_owned(), schema, required };
    Schema::Object { properties: members.map(property).into(), others: None }
}

//! The kinds of JSON that a value can be: what tells alternatives apart.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use crate::layout::{Element, Form, Slot, Value};

/// A set of kinds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Kinds(u8);

impl Kinds {
    pub(super) const NONE: Self = Self(0);
    pub(super) const NULL: Self = Self(1);
    pub(super) const BOOL: Self = Self(2);
    pub(super) const NUMBER: Self = Self(4);
    pub(super) const STRING: Self = Self(8);
    pub(super) const ARRAY: Self = Self(16);
    pub(super) const OBJECT: Self = Self(32);
    pub(super) const ANY: Self = Self(63);

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What the value can be where it is present.
pub(super) const fn kinds(value: &'static Value) -> Kinds {
    match value {
        Value::Literal(json) => kind_of(json),
        Value::Slot(slot) => of_slot(*slot),
        Value::Element(Element::Path) | Value::Array(_) | Value::List { .. } => Kinds::ARRAY,
        Value::Element(Element::Params) | Value::Object(_) | Value::Map { .. } => Kinds::OBJECT,
        Value::Element(_) | Value::Text(_) => Kinds::STRING,
        Value::FirstOf(alternatives) => of_any(alternatives),
    }
}

/// The kind of a value, by its first letter.
pub(super) const fn kind_of(json: &str) -> Kinds {
    match json.as_bytes() {
        [b'"', ..] => Kinds::STRING,
        [b'{', ..] => Kinds::OBJECT,
        [b'[', ..] => Kinds::ARRAY,
        [b't' | b'f', ..] => Kinds::BOOL,
        [b'n', ..] => Kinds::NULL,
        _ => Kinds::NUMBER,
    }
}

/// Details are members with names: a type whose `details` are something else has an envelope without alternatives to them.
const fn of_slot(slot: Slot) -> Kinds {
    match slot.form() {
        Form::Integer | Form::Wait => Kinds::NUMBER,
        Form::Bool => Kinds::BOOL,
        Form::List => Kinds::ARRAY,
        Form::Object => Kinds::OBJECT,
        Form::Any => Kinds::ANY,
        Form::Code | Form::Words | Form::Text | Form::Url | Form::Time => Kinds::STRING,
    }
}

const fn of_any(alternatives: &'static [Value]) -> Kinds {
    let mut all = Kinds::NONE;
    let mut at = 0;
    while at < alternatives.len() {
        all = all.and(kinds(&alternatives[at]));
        at += 1;
    }
    all
}

/// Whether a value that is read can be known to be this alternative: no other one is of its kind, but for texts, numbers and
/// bools that are always the same. A value of the user's own may be the same too.
pub(super) const fn alternative_is_distinct(alternatives: &'static [Value], this: usize) -> bool {
    let mut at = 0;
    while at < alternatives.len() {
        let other = &alternatives[at];
        let is_distinct_by_itself = is_fixed_scalar(other) && (is_null(other) || !is_of_the_user(&alternatives[this]));
        if at != this && !is_distinct_by_itself && kinds(other).meet(kinds(&alternatives[this])) {
            return false;
        }
        at += 1;
    }
    true
}

/// As what is absent.
const fn is_null(value: &Value) -> bool {
    matches!(value, Value::Literal(json) if kind_of(json).meet(Kinds::NULL))
}

/// Whether it may be anything: a detail, an extra.
const fn is_of_the_user(value: &'static Value) -> bool {
    kinds(value).0 == Kinds::ANY.0
}

/// A literal that is told by being equal.
pub(super) const fn is_fixed_scalar(value: &Value) -> bool {
    match value {
        Value::Literal(json) => !kind_of(json).meet(Kinds::ARRAY.and(Kinds::OBJECT)),
        _ => false,
    }
}

//! The validated tree that `check` returns. It mirrors the runtime's `layout`.

use super::{
    slot::{Fact, Taken},
    syntax::Head,
};

pub struct Envelope {
    pub head: Head,
    pub body: Body,
    pub settings: Settings,
}

#[derive(Default)]
pub struct Settings {
    pub content_type: String,
    pub headers: Vec<Header>,
    pub docs_url: Vec<Piece>,
    pub expose_causes: bool,
}

pub struct Header {
    /// In lower case.
    pub name: String,
    pub value: Vec<Piece>,
}

pub enum Body {
    Json(Value),
    Text { pieces: Vec<Piece>, escape: Escape },
    Empty,
}

/// How a slot is escaped in a body that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    Plain,
    Markup,
}

pub enum Value {
    /// JSON text.
    Literal(String),
    Fact(Fact),
    /// The literals are escaped for JSON.
    Text(Vec<Piece>),
    Object(Vec<Member>),
    Array(Vec<Value>),
    List {
        over: Source,
        item: Box<Value>,
    },
    /// The literals of the key are not escaped.
    Map {
        over: Source,
        key: Vec<Piece>,
        value: Box<Value>,
    },
    FirstOf(Vec<Value>),
}

pub enum Member {
    Pair { key: String, optional: bool, value: Value },
    Spread { taken: Taken, reserved: Vec<String> },
}

pub enum Piece {
    Literal(String),
    Fact(Fact),
}

/// The list that a loop iterates over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    FieldErrors,
    Causes,
    Errors,
    Nested,
}

impl Source {
    /// Whether its elements are errors, which have slots of their own.
    pub fn is_of_errors(self) -> bool {
        matches!(self, Self::Errors | Self::Nested)
    }
}

impl Value {
    /// Whether the value is present in every response, so that no alternative after it is ever used.
    ///
    /// An object with optional members only, and a list, may be empty and so absent. But `errors` has at least the error itself.
    pub fn is_always_present(&self) -> bool {
        match self {
            Value::Literal(_) => true,
            Value::Fact(fact) => fact.is_always_present(),
            Value::Text(pieces) => pieces.iter().all(Piece::is_always_present),
            Value::Object(members) => members.iter().any(Member::is_always_present),
            Value::Array(items) => !items.is_empty(),
            Value::List { over, .. } => *over == Source::Errors,
            Value::Map { .. } => false,
            Value::FirstOf(alternatives) => alternatives.iter().any(Value::is_always_present),
        }
    }
}

impl Member {
    fn is_always_present(&self) -> bool {
        matches!(self, Member::Pair { optional: false, .. })
    }
}

impl Piece {
    fn is_always_present(&self) -> bool {
        match self {
            Piece::Literal(_) => true,
            Piece::Fact(fact) => fact.is_always_present(),
        }
    }
}

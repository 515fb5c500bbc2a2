//! The tree that `parse` returns, with spans, unchecked.
//!
//! A part that could not be read is an error in the tree, so the other parts are still checked, and all errors are reported at once.
//!
//! ```text
//! item      = attribute* visibility "static" NAME ":" "Envelope" "=" body ";"
//! body      = value | "text" STRING | "empty"
//! value     = single ("|" single)*
//! single    = STRING | number | bool | "null" | reference | object | array | list | map
//! object    = "{" (member ("," member)*)? "}"
//! member    = STRING "?"? ":" value | ".." reference
//! array     = "[" (value ("," value)*)? "]"
//! list      = "[" walk value "]"
//! map       = "{" walk (reference | STRING) ":" value "}"
//! walk      = "for" NAME "in" NAME ("." NAME)? "=>"
//! reference = NAME ("." (NAME | STRING))? | NAME "." ("details" | "extra") "." (NAME | STRING)
//! ```
//!
//! A trailing comma is allowed in brackets. Slots in strings are `{reference}` or `{reference:format}`.

use std::fmt;

use darling::Result;
use proc_macro2::{Ident, Span, TokenStream};
use syn::{LitStr, Path, Visibility};

/// One call of the macro.
pub struct Input {
    pub krate: Path,
    pub items: Vec<Result<Item>>,
}

/// `#[…] pub static NAME: Envelope = BODY;`
pub struct Item {
    pub head: Head,
    pub settings: Vec<Result<Setting>>,
    /// Errors of the fixed parts: the keyword, the type, the semicolon.
    pub frame: Vec<Result<()>>,
    pub body: Result<Body>,
}

/// The attributes, the visibility and the name, which are emitted as written.
pub struct Head {
    /// Doc comments, `cfg` and other attributes that are not ours.
    pub attributes: Vec<TokenStream>,
    pub visibility: Visibility,
    pub name: Ident,
}

/// An attribute of ours.
pub enum Setting {
    DocsUrl(LitStr),
    ContentType(LitStr),
    Header(LitStr),
    ExposeCauses(Ident),
}

pub enum Body {
    Json(Value),
    Text(Text),
    Empty,
}

pub enum Value {
    /// A number, a bool or `null`, as JSON.
    Constant {
        json: String,
        span: Span,
    },
    Text(Text),
    Reference(Reference),
    Object {
        members: Vec<Result<Member>>,
        span: Span,
    },
    Array {
        items: Vec<Result<Value>>,
        span: Span,
    },
    List {
        walk: Box<Walk>,
        item: Box<Value>,
    },
    Map {
        walk: Box<Walk>,
        key: Text,
        value: Box<Value>,
    },
    FirstOf(Vec<Value>),
}

pub enum Member {
    /// `"key": value`, or `"key"?: value` with the span of the question mark.
    Pair {
        key: Name,
        optional: Option<Span>,
        value: Value,
    },
    Spread(Reference),
}

/// `for variable in source =>`
pub struct Walk {
    pub span: Span,
    pub variable: Name,
    pub source: Reference,
}

/// A string literal, split at its slots.
pub struct Text {
    pub parts: Vec<Part>,
    pub span: Span,
}

pub enum Part {
    Literal(String),
    Reference(Reference),
}

/// `head`, `head.member`, `head.details.inner`, and in strings also `head:format`.
#[derive(Debug)]
pub struct Reference {
    pub head: Name,
    pub member: Option<Name>,
    pub inner: Option<Name>,
    pub format: Option<Name>,
}

#[derive(Debug)]
pub struct Name {
    pub text: String,
    pub span: Span,
}

impl Value {
    /// Where the value is; of alternatives, where the last one is.
    pub fn span(&self) -> Span {
        match self {
            Value::Constant { span, .. } | Value::Object { span, .. } | Value::Array { span, .. } => *span,
            Value::Text(text) => text.span,
            Value::Reference(reference) => reference.span(),
            Value::List { walk, .. } | Value::Map { walk, .. } => walk.span,
            Value::FirstOf(alternatives) => alternatives.last().map_or_else(Span::call_site, Value::span),
        }
    }
}

impl Reference {
    pub fn span(&self) -> Span {
        self.head.span
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head.text)?;
        self.member.iter().chain(&self.inner).try_for_each(|member| write!(f, ".{}", member.text))
    }
}

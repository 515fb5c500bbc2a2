//! Texts with fields in them: messages and headers.

use proc_macro2::Span;

use crate::slots::Slot;

pub enum Message {
    Static(String),
    /// The text as it was written, and its parts.
    Template(String, Vec<MessagePart>),
    /// `message = display`.
    Display,
    /// The field that is the message, by its index.
    Field(usize),
}

impl Message {
    /// The text, unless it is that of Display.
    pub fn text(&self) -> Option<&String> {
        match self {
            Self::Static(text) | Self::Template(text, _) => Some(text),
            Self::Display | Self::Field(_) => None,
        }
    }
}

pub enum MessagePart {
    Literal(String),
    /// A field by its index, and what stands behind the colon.
    Field(usize, String),
}

impl MessagePart {
    /// The index of the field that it shows, and in which format.
    pub fn field(&self) -> Option<(usize, &str)> {
        match self {
            Self::Literal(_) => None,
            Self::Field(index, format) => Some((*index, format)),
        }
    }
}

#[derive(Clone)]
pub struct HeaderTemplate {
    /// In lower case.
    pub name: String,
    pub value: Vec<HeaderPart>,
    pub span: Span,
}

impl HeaderPart {
    /// The index of the field that it shows.
    pub fn field(&self) -> Option<usize> {
        match self {
            Self::Field(index) | Self::UnixTime(index) => Some(*index),
            Self::Literal(_) | Self::Slot(_) | Self::Extra(_) => None,
        }
    }
}

#[derive(Clone, Debug)]
pub enum HeaderPart {
    Literal(String),

    Slot(&'static Slot),
    /// `extra.NAME`.
    Extra(String),
    Field(usize),
    /// `field:unix`, seconds since 1970.
    UnixTime(usize),
}

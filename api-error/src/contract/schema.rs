//! What bodies look like, in the words of JSON Schema.

mod body;

use serde_json::Value as Json;

pub(crate) use self::body::Answered;

/// A schema, as far as envelopes need one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Schema {
    /// Any JSON.
    Any,
    /// `type`, and the `format` of a string.
    Type(Type, Option<&'static str>),
    /// One of these values.
    Values(Vec<Json>),
    /// An array of such.
    List(Box<Schema>),
    Object {
        properties: Vec<Property>,
        /// What other members are; `None` where there is nothing to say about them.
        others: Option<Box<Schema>>,
    },
    /// What fits one of these.
    AnyOf(Vec<Schema>),
}

/// A member of an object that is known by its name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) schema: Schema,
    pub(crate) required: bool,
}

/// The types that envelopes make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

impl Schema {
    const NULL: Self = Self::Type(Type::Null, None);
    const BOOLEAN: Self = Self::Type(Type::Boolean, None);
    const INTEGER: Self = Self::Type(Type::Integer, None);
    const STRING: Self = Self::Type(Type::String, None);
    const OBJECT: Self = Self::Type(Type::Object, None);

    fn literal(json: &str) -> Self {
        serde_json::from_str(json).map_or(Self::Any, |value| Self::Values(vec![value]))
    }

    /// Each value once.
    fn values(values: impl IntoIterator<Item = Json>) -> Self {
        Self::Values(distinct(values))
    }

    /// Each alternative once; one alone is itself.
    pub(crate) fn any_of(schemas: impl IntoIterator<Item = Self>) -> Self {
        let flat = schemas.into_iter().flat_map(|schema| match schema {
            Self::AnyOf(schemas) => schemas,
            schema => vec![schema],
        });
        let mut schemas = distinct(flat);
        match (schemas.pop(), schemas.is_empty()) {
            (None, _) => Self::Any,
            (Some(only), true) => only,
            (Some(last), false) if last == Self::Any || schemas.contains(&Self::Any) => Self::Any,
            (Some(last), false) => {
                schemas.push(last);
                Self::AnyOf(schemas)
            }
        }
    }
}

fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for item in items {
        if !distinct.contains(&item) {
            distinct.push(item);
        }
    }
    distinct
}

impl Type {
    /// The type of a value.
    pub(crate) fn of(value: &Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(_) => Self::Boolean,
            Json::Number(number) if number.is_f64() => Self::Number,
            Json::Number(_) => Self::Integer,
            Json::String(_) => Self::String,
            Json::Array(_) => Self::Array,
            Json::Object(_) => Self::Object,
        }
    }
}

//! JSON that can be told to be wrong: with one name twice, with any text in the place of a value.

use serde_json::Value;

#[derive(Clone, Debug)]
pub enum Json {
    /// What stands there, be it JSON or not.
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Value::Object(members) => {
                let member = |(name, value)| (Value::String(name).to_string(), Self::from(value));
                Self::Object(members.into_iter().map(member).collect())
            }
            scalar => Self::Text(scalar.to_string()),
        }
    }
}

impl Json {
    pub fn len(&self) -> usize {
        1 + match self {
            Self::Text(_) => 0,
            Self::Array(items) => items.iter().map(Self::len).sum(),
            Self::Object(members) => members.iter().map(|(_, value)| value.len()).sum(),
        }
    }

    /// The value at this place, counted from the outside in.
    pub fn at(&mut self, mut place: usize) -> Option<&mut Self> {
        if place == 0 {
            return Some(self);
        }
        place -= 1;
        let inside: Vec<&mut Self> = match self {
            Self::Text(_) => vec![],
            Self::Array(items) => items.iter_mut().collect(),
            Self::Object(members) => members.iter_mut().map(|(_, value)| value).collect(),
        };
        for value in inside {
            let len = value.len();
            if place < len {
                return value.at(place);
            }
            place -= len;
        }
        None
    }

    pub fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Array(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    out.push_str(name);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

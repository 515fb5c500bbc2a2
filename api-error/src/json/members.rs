//! The members of a value that serializes as an object, one by one.

use serde::ser::{Error as _, Serialize, SerializeMap, SerializeStruct, Serializer};
use serde_json::{Error, Value};

use super::guarded::{Guarded, Notes};
use super::rejected::{self, WithoutValues};
use crate::json::Detail;

/// A serializer that hands the members of a map or a struct to a function, and refuses everything else.
pub(crate) struct Members<'a> {
    each: &'a mut dyn FnMut(&str, &dyn Detail),
    key: String,
    /// The struct of a validator.
    holds_rejected: bool,
}

impl<'a> Members<'a> {
    pub(crate) fn new(each: &'a mut dyn FnMut(&str, &dyn Detail)) -> Self {
        Self { each, key: String::new(), holds_rejected: false }
    }
}

impl SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Error;

    /// JSON has string keys only; `serde_json` knows which others it writes as strings.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = match key.serialize(Guarded(serde_json::value::Serializer, &Notes::default()))? {
            Value::String(text) => text,
            other @ (Value::Number(_) | Value::Bool(_)) => other.to_string(),
            _ => return Err(Error::custom("the key of a detail is not a string")),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        (self.each)(&self.key, &value);
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        if self.holds_rejected && key == rejected::PARAMS {
            (self.each)(key, &WithoutValues(value));
        } else {
            (self.each)(key, &value);
        }
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl Serializer for Members<'_> {
    type Ok = ();
    type Error = Error;
    type SerializeMap = Self;
    type SerializeStruct = Self;

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        Ok(self)
    }

    /// A value that is a JSON text or a number calls itself a struct of one member.
    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self, Error> {
        if name.starts_with("$serde_json") {
            return Err(Error::custom("the value is not an object"));
        }
        Ok(Self { holds_rejected: rejected::is_error_of_validator(name, len), ..self })
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    /// An object that is not there has no members.
    fn serialize_none(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        (self.each)(variant, &value);
        Ok(())
    }

    refused! {
        Error::custom("the value is not an object");
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
        serialize_seq(Option<usize>) -> SerializeSeq;
        serialize_tuple(usize) -> SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> SerializeStructVariant;
    }
}

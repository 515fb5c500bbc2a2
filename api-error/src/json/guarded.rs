//! Writes well-formed JSON without rejected values, even if a `Serialize` misbehaves.
//!
//! `serde_json` believes what a `Serialize` says: a map that announces no members and writes one, two keys in a row, or a `Display`
//! that fails become malformed JSON or a panic. And it cannot know that a struct of a validator keeps the values that it rejected.

use std::cell::Cell;
use std::fmt::{Display, Write};

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::rejected::{self, WithoutValues};

/// The same serializer, which trusts no `Serialize`.
pub(crate) struct Guarded<'n, S>(pub(crate) S, pub(crate) &'n Notes);

/// What was found wrong with a value, and put right.
#[derive(Default)]
pub(crate) struct Notes {
    announced_nothing: Cell<bool>,
    has_rejected: Cell<bool>,
}

impl Notes {
    /// What is to be reported.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &'static str> {
        let announced = "its `Serialize` announces nothing and writes something";
        let rejected = "it holds the errors of a validator, so the rejected values were taken out: the role `field_errors` lists them";
        let all = [(&self.announced_nothing, announced), (&self.has_rejected, rejected)];
        all.into_iter().filter(|(is_noted, _)| is_noted.get()).map(|(_, text)| text)
    }
}

/// What has begun, and what it may go on with.
pub(crate) struct InFlight<'n, S> {
    inner: S,
    notes: &'n Notes,
    /// Nothing was announced.
    is_empty: bool,
    /// A key waits for its value.
    has_key: bool,
    /// The struct of a validator.
    holds_rejected: bool,
}

impl<'n, S> InFlight<'n, S> {
    fn new(inner: S, notes: &'n Notes, len: Option<usize>) -> Self {
        Self { inner, notes, is_empty: len == Some(0), has_key: false, holds_rejected: false }
    }

    fn written(&mut self) {
        if self.is_empty {
            self.notes.announced_nothing.set(true);
        }
    }
}

/// `serde_json` closes at once what announces nothing, and takes any other number for a hint.
fn announced(len: usize) -> usize {
    len.max(1)
}

/// The same value, whose parts are guarded too.
struct Inside<'a, 'n, T: ?Sized>(&'a T, &'n Notes);

impl<T: Serialize + ?Sized> Serialize for Inside<'_, '_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Guarded(serializer, self.1))
    }
}

macro_rules! as_they_are {
    ($($method:ident($($name:ident: $type:ty),*);)*) => {$(
        fn $method(self, $($name: $type),*) -> Result<S::Ok, S::Error> {
            self.0.$method($($name),*)
        }
    )*};
}

macro_rules! in_flight {
    ($($method:ident($($name:ident: $type:ty),*) -> $in_flight:ident;)*) => {$(
        fn $method(self, $($name: $type,)* len: usize) -> Result<InFlight<'n, S::$in_flight>, S::Error> {
            Ok(InFlight::new(self.0.$method($($name,)* announced(len))?, self.1, Some(len)))
        }
    )*};
}

impl<'n, S: Serializer> Serializer for Guarded<'n, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = InFlight<'n, S::SerializeSeq>;
    type SerializeTuple = InFlight<'n, S::SerializeTuple>;
    type SerializeTupleStruct = InFlight<'n, S::SerializeTupleStruct>;
    type SerializeTupleVariant = InFlight<'n, S::SerializeTupleVariant>;
    type SerializeMap = InFlight<'n, S::SerializeMap>;
    type SerializeStruct = InFlight<'n, S::SerializeStruct>;
    type SerializeStructVariant = InFlight<'n, S::SerializeStructVariant>;

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        let mut text = String::new();
        write!(text, "{value}").map_err(|_| S::Error::custom("its Display reports an error"))?;
        self.0.serialize_str(&text)
    }

    as_they_are! {
        serialize_bool(value: bool);
        serialize_i8(value: i8);
        serialize_i16(value: i16);
        serialize_i32(value: i32);
        serialize_i64(value: i64);
        serialize_i128(value: i128);
        serialize_u8(value: u8);
        serialize_u16(value: u16);
        serialize_u32(value: u32);
        serialize_u64(value: u64);
        serialize_u128(value: u128);
        serialize_f32(value: f32);
        serialize_f64(value: f64);
        serialize_char(value: char);
        serialize_str(value: &str);
        serialize_bytes(value: &[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(name: &'static str);
        serialize_unit_variant(name: &'static str, index: u32, variant: &'static str);
    }

    in_flight! {
        serialize_tuple() -> SerializeTuple;
        serialize_tuple_struct(name: &'static str) -> SerializeTupleStruct;
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str) -> SerializeTupleVariant;
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str) -> SerializeStructVariant;
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Ok(InFlight::new(self.0.serialize_seq(len.map(announced))?, self.1, len))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        Ok(InFlight::new(self.0.serialize_map(len.map(announced))?, self.1, len))
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeStruct, S::Error> {
        let in_flight = InFlight::new(self.0.serialize_struct(name, announced(len))?, self.1, Some(len));
        Ok(InFlight { holds_rejected: rejected::is_error_of_validator(name, len), ..in_flight })
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_some(&Inside(value, self.1))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_struct(name, &Inside(value, self.1))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_variant(name, index, variant, &Inside(value, self.1))
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

macro_rules! parts {
    ($($in_flight:ident: $method:ident($($key:ident)?);)*) => {$(
        impl<S: $in_flight> $in_flight for InFlight<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, $($key: &'static str,)? value: &T) -> Result<(), S::Error> {
                self.written();
                self.inner.$method($($key,)? &Inside(value, self.notes))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.inner.end()
            }
        }
    )*};
}

parts! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeStructVariant: serialize_field(key);
}

impl<S: SerializeStruct> SerializeStruct for InFlight<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), S::Error> {
        self.written();
        if self.holds_rejected && key == rejected::PARAMS {
            self.notes.has_rejected.set(true);
            return self.inner.serialize_field(key, &WithoutValues(value));
        }
        self.inner.serialize_field(key, &Inside(value, self.notes))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.inner.end()
    }
}

impl<S: SerializeMap> SerializeMap for InFlight<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.written();
        if std::mem::replace(&mut self.has_key, true) {
            return Err(S::Error::custom("its `Serialize` writes two keys in a row"));
        }
        self.inner.serialize_key(&Inside(key, self.notes))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        if !std::mem::take(&mut self.has_key) {
            return Err(S::Error::custom("its `Serialize` writes a value without a key"));
        }
        self.inner.serialize_value(&Inside(value, self.notes))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        if self.has_key {
            return Err(S::Error::custom("its `Serialize` writes a key without a value"));
        }
        self.inner.end()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt;

    use serde::Serialize;

    use super::{Guarded, Notes};

    fn guarded(value: &impl Serialize) -> Result<String, String> {
        let (mut out, notes) = (Vec::new(), Notes::default());
        let written = value.serialize(Guarded(&mut serde_json::Serializer::new(&mut out), &notes));
        written.map(|()| String::from_utf8(out).unwrap()).map_err(|why| why.to_string())
    }

    #[derive(Serialize)]
    enum Kind {
        Unit,
        Newtype(Option<f64>),
        Tuple(u8, char),
        Struct { a: (), b: [i64; 2] },
    }

    #[derive(Serialize)]
    struct Newtype(u128);

    #[derive(Serialize)]
    struct Tuple(Newtype, &'static str);

    #[test]
    fn a_value_is_written_as_serde_json_writes_it() {
        let all = (
            [Kind::Unit, Kind::Newtype(Some(0.1)), Kind::Newtype(None), Kind::Tuple(1, '"')],
            Kind::Struct { a: (), b: [i64::MIN, 0] },
            BTreeMap::from([(1, Tuple(Newtype(u128::MAX), "é\n"))]),
            serde_json::json!({ "n": 1e300, "list": [null, true, -1], "": {} }),
            std::net::Ipv6Addr::LOCALHOST,
        );
        assert_eq!(guarded(&all), Ok(serde_json::to_string(&all).unwrap()));
    }

    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct NoText;

    impl fmt::Display for NoText {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    impl Serialize for NoText {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    #[test]
    fn a_display_that_fails_is_an_error_wherever_it_stands() {
        let why = Err("its Display reports an error".to_owned());
        assert_eq!(guarded(&NoText), why);
        assert_eq!(guarded(&[(1, Some(Box::new(NoText)))]), why);
        assert_eq!(guarded(&BTreeMap::from([(NoText, 1)])), why);
        assert_eq!(guarded(&BTreeMap::from([("a", Err::<(), _>(NoText))])), why);
    }
}

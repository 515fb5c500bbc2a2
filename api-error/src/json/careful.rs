//! A value whose `Display` reports an error: `serde_json` would panic, here it is a value that cannot be written.

use std::fmt::{Display, Write};

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// The same serializer, which asks a `Display` for its text before it writes a byte of it.
pub(crate) struct Careful<S>(pub(crate) S);

/// The same value, whose parts are written with care too.
struct Inside<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> Serialize for Inside<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Careful(serializer))
    }
}

macro_rules! as_they_are {
    ($($method:ident($($name:ident: $type:ty),*);)*) => {$(
        fn $method(self, $($name: $type),*) -> Result<S::Ok, S::Error> {
            self.0.$method($($name),*)
        }
    )*};
}

macro_rules! begun {
    ($($method:ident($($name:ident: $type:ty),*) -> $begun:ident;)*) => {$(
        fn $method(self, $($name: $type),*) -> Result<Careful<S::$begun>, S::Error> {
            self.0.$method($($name),*).map(Careful)
        }
    )*};
}

impl<S: Serializer> Serializer for Careful<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Careful<S::SerializeSeq>;
    type SerializeTuple = Careful<S::SerializeTuple>;
    type SerializeTupleStruct = Careful<S::SerializeTupleStruct>;
    type SerializeTupleVariant = Careful<S::SerializeTupleVariant>;
    type SerializeMap = Careful<S::SerializeMap>;
    type SerializeStruct = Careful<S::SerializeStruct>;
    type SerializeStructVariant = Careful<S::SerializeStructVariant>;

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

    begun! {
        serialize_seq(len: Option<usize>) -> SerializeSeq;
        serialize_tuple(len: usize) -> SerializeTuple;
        serialize_tuple_struct(name: &'static str, len: usize) -> SerializeTupleStruct;
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> SerializeTupleVariant;
        serialize_map(len: Option<usize>) -> SerializeMap;
        serialize_struct(name: &'static str, len: usize) -> SerializeStruct;
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> SerializeStructVariant;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_some(&Inside(value))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_struct(name, &Inside(value))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_variant(name, index, variant, &Inside(value))
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

macro_rules! parts {
    ($($begun:ident: $($method:ident($($key:ident)?)),*;)*) => {$(
        impl<S: $begun> $begun for Careful<S> {
            type Ok = S::Ok;
            type Error = S::Error;

            $(
                fn $method<T: Serialize + ?Sized>(&mut self, $($key: &'static str,)? value: &T) -> Result<(), S::Error> {
                    self.0.$method($($key,)? &Inside(value))
                }
            )*

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        }
    )*};
}

parts! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeMap: serialize_key(), serialize_value();
    SerializeStruct: serialize_field(key);
    SerializeStructVariant: serialize_field(key);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt;

    use serde::Serialize;

    use super::Careful;

    fn careful(value: &impl Serialize) -> Result<String, String> {
        let mut out = Vec::new();
        let written = value.serialize(Careful(&mut serde_json::Serializer::new(&mut out)));
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
        assert_eq!(careful(&all), Ok(serde_json::to_string(&all).unwrap()));
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
        assert_eq!(careful(&NoText), why);
        assert_eq!(careful(&[(1, Some(Box::new(NoText)))]), why);
        assert_eq!(careful(&BTreeMap::from([(NoText, 1)])), why);
        assert_eq!(careful(&BTreeMap::from([("a", Err::<(), _>(NoText))])), why);
    }
}

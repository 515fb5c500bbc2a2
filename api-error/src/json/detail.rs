//! What may be a detail: anything that implements `Serialize`.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::json;

/// The value of a detail.
///
/// Every type that implements [`serde::Serialize`] has it. It exists because `Serialize` cannot be used as `dyn`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a detail of an error: it does not implement `serde::Serialize`",
    label = "a detail is serialized into the body",
    note = "to keep it out of every body: `#[api(skip)]` on the field",
    note = "if it is the source of the error: `#[source]` on the field",
    note = "to send it: implement or derive `serde::Serialize` for the type and its parts",
    note = "a type of another crate: keep a part of it in the field (`String`, a number), or enable its feature for serde; for `Arc` and `Rc` this is `rc` of serde"
)]
pub trait Detail {
    /// Appends the value as JSON; `None` appends nothing.
    ///
    /// # Errors
    ///
    /// What the `Serialize` implementation reports. Then `out` may hold a part of the value.
    fn write_json(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        self.write_guarded(out, &json::Notes::default())
    }

    /// The same, which notes what was put right.
    #[doc(hidden)]
    #[expect(private_interfaces, reason = "only this crate calls it")]
    fn write_guarded(&self, out: &mut Vec<u8>, notes: &json::Notes) -> Result<(), serde_json::Error>;

    /// Hands every member to `each` if the value is an object (a map or a struct).
    ///
    /// # Errors
    ///
    /// What the `Serialize` implementation reports, and any value that is not an object.
    fn members(&self, each: &mut dyn FnMut(&str, &dyn Detail)) -> Result<(), serde_json::Error> {
        self.guarded_members(each, &json::Notes::default())
    }

    /// The same, which notes what was put right. An object that is not there has no members.
    #[doc(hidden)]
    #[expect(private_interfaces, reason = "only this crate calls it")]
    fn guarded_members(
        &self,
        each: &mut dyn FnMut(&str, &dyn Detail),
        notes: &json::Notes,
    ) -> Result<(), serde_json::Error> {
        let mut whole = Vec::new();
        self.write_guarded(&mut whole, notes)?;
        if !whole.is_empty() {
            json::members(&whole)?.iter().for_each(|(name, value)| each(name, value));
        }
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> Detail for T {
    #[expect(private_interfaces, reason = "only this crate calls it")]
    fn write_guarded(&self, out: &mut Vec<u8>, notes: &json::Notes) -> Result<(), serde_json::Error> {
        let start = out.len();
        match self.serialize(Scalar { out: &mut *out }) {
            Ok(()) => Ok(()),
            Err(NotScalar) => {
                out.truncate(start);
                self.serialize(json::Guarded(&mut serde_json::Serializer::new(out), notes))
            }
        }
    }
}

/// Writes what most fields are with small writers of our own, and stops at the first sign of anything else, before a byte of it
/// is written. `serde_json` then does it.
struct Scalar<'a> {
    out: &'a mut Vec<u8>,
}

/// It is a sequence, a map, a number with a fraction, or fails in a way that `serde_json` will meet again.
#[derive(Debug)]
struct NotScalar;

impl fmt::Display for NotScalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a scalar")
    }
}

impl std::error::Error for NotScalar {}

impl serde::ser::Error for NotScalar {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

macro_rules! integers {
    ($($method:ident $integer:ty),*) => {$(
        fn $method(self, value: $integer) -> Result<(), NotScalar> {
            json::push_integer(self.out, value);
            Ok(())
        }
    )*};
}

/// Implements the methods of a `Serializer` with an error. `-> SerializeSeq` is for those that begin a list or an object.
macro_rules! refused {
    ($error:expr; $($method:ident($($argument:ty),*) $(-> $compound:ident)?;)*) => {$(
        $(type $compound = serde::ser::Impossible<Self::Ok, Self::Error>;)?

        fn $method(self, $(_: $argument),*) -> Result<refused!(@ok $($compound)?), Self::Error> {
            Err($error)
        }
    )*};
    (@ok) => { () };
    (@ok $compound:ident) => { Self::$compound };
}

impl Serializer for Scalar<'_> {
    type Ok = ();
    type Error = NotScalar;

    integers!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_i128 i128,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64, serialize_u128 u128
    );

    fn serialize_bool(self, value: bool) -> Result<(), NotScalar> {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), NotScalar> {
        json::push_string(self.out, value);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), NotScalar> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), NotScalar> {
        json::push_display(self.out, value).map_err(|fmt::Error| NotScalar)
    }

    fn serialize_none(self) -> Result<(), NotScalar> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotScalar> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), NotScalar> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), NotScalar> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), NotScalar> {
        Err(NotScalar)
    }

    refused! {
        NotScalar;
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_bytes(&[u8]);
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_seq(Option<usize>) -> SerializeSeq;
        serialize_tuple(usize) -> SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> SerializeTupleVariant;
        serialize_map(Option<usize>) -> SerializeMap;
        serialize_struct(&'static str, usize) -> SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> SerializeStructVariant;
    }
}

//! Values written as text: headers, and parts of a message.

use std::iter::empty;
use std::time::SystemTime;

use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Error;

/// A text, read as whatever is asked for: a number, a bool, a string, a name of an enum.
pub(super) struct Text<'t>(pub(super) &'t str);

macro_rules! parsed {
    ($($method:ident $visit:ident $type:ty),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let value = self.0.parse().map_err(|_| Error::custom(concat!("expected ", stringify!($type))))?;
            visitor.$visit::<Error>(value)
        }
    )*};
}

impl<'de> Deserializer<'de> for Text<'_> {
    type Error = Error;

    parsed! {
        deserialize_bool visit_bool bool,
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_i128 visit_i128 i128,
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64, deserialize_u128 visit_u128 u128,
        deserialize_f32 visit_f32 f32, deserialize_f64 visit_f64 f64
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let text: StrDeserializer<'_, Error> = self.0.into_deserializer();
        text.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }

    /// The times of the standard library are written into headers as [`HeaderField`](crate::header::HeaderField) says, and
    /// nobody else says what they are as text.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let seconds = match (name, fields) {
            ("Duration", ["secs", "nanos"]) => self.0.parse().ok(),
            ("SystemTime", ["secs_since_epoch", "nanos_since_epoch"]) => seconds_of_date(self.0),
            _ => None,
        };
        match seconds {
            Some(seconds) => visitor.visit_seq(SeqDeserializer::<_, Error>::new([seconds, 0_u64].into_iter())),
            None => self.deserialize_any(visitor),
        }
    }
}

fn seconds_of_date(text: &str) -> Option<u64> {
    let since = httpdate::parse_http_date(text).ok()?.duration_since(SystemTime::UNIX_EPOCH);
    since.ok().map(|since| since.as_secs())
}

/// What was left out: `None`, an empty list or an empty map, as an envelope leaves these out. Nothing else is made of it.
pub(super) struct Nothing;

impl<'de> Deserializer<'de> for Nothing {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(MapDeserializer::<_, Error>::new(empty::<(&str, &str)>()))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(SeqDeserializer::<_, Error>::new(empty::<&str>()))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::super::Decoded;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "lowercase")]
    enum Color {
        Red,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Id(u32);

    #[test]
    fn a_text_is_read_as_what_is_asked_for() {
        assert_eq!(u64::from_text("18446744073709551615").unwrap(), u64::MAX);
        assert_eq!(i8::from_text("-128").unwrap(), i8::MIN);
        assert!(bool::from_text("true").unwrap());
        assert!((f64::from_text("0.5").unwrap() - 0.5).abs() < f64::EPSILON);
        assert_eq!(char::from_text("é").unwrap(), 'é');
        assert_eq!(String::from_text("7").unwrap(), "7");
        assert_eq!(Cow::<'static, str>::from_text("7").unwrap(), "7");
        assert_eq!(Option::<u32>::from_text("7").unwrap(), Some(7));
        assert_eq!(Color::from_text("red").unwrap(), Color::Red);
        assert_eq!(Id::from_text("7").unwrap(), Id(7));
    }

    #[test]
    fn a_text_of_another_type_is_refused() {
        assert!(u8::from_text("256").is_err());
        assert!(u8::from_text("").is_err());
        assert!(Color::from_text("blue").is_err());
        assert!(Vec::<u8>::from_text("1").is_err());
        assert!(<()>::from_text("").is_err());
    }

    #[test]
    fn nothing_is_none_or_empty() {
        assert_eq!(Option::<u32>::from_nothing(), Some(None));
        assert_eq!(Vec::<u32>::from_nothing(), Some(vec![]));
        assert_eq!(BTreeMap::<String, u32>::from_nothing(), Some(BTreeMap::new()));
        assert_eq!(Color::from_nothing(), None);
        assert_eq!(Id::from_nothing(), None);
        assert_eq!(<()>::from_nothing(), None);
        assert_eq!(u32::from_nothing(), None);
        assert_eq!(String::from_nothing(), None);
    }
}

//! A spec as data: for a catalog in JSON, and what is made of it.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::ErrorSpec;

/// As an object with the names of the getters; what is not stated is left out. What the lint allows is for those who read the
/// source, and no part of it.
impl Serialize for ErrorSpec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.code)?;
        optional(&mut map, "number", self.number())?;
        map.serialize_entry("status", &self.status.as_u16())?;
        map.serialize_entry("title", self.title)?;
        map.serialize_entry("message", self.message)?;
        map.serialize_entry("expose", &self.expose())?;
        optional(&mut map, "docs_url", self.docs_url())?;
        optional(&mut map, "category", self.category())?;
        optional(&mut map, "since", self.since())?;
        optional(&mut map, "retry", self.retry())?;
        optional(&mut map, "log_level", self.log_level())?;
        optional(&mut map, "ws_close", self.ws_close())?;
        optional(&mut map, "grpc", self.grpc())?;
        if self.extras().next().is_some() {
            map.serialize_entry("extra", &Extras(self))?;
        }
        if self.headers().next().is_some() {
            map.serialize_entry("headers", &Headers(self))?;
        }
        optional(&mut map, "doc", self.doc())?;
        optional(&mut map, "deprecated", self.deprecated())?;
        map.serialize_entry("origin", &format_args!("{}", self.origin))?;
        map.end()
    }
}

fn optional<M: SerializeMap>(map: &mut M, key: &str, value: Option<impl Serialize>) -> Result<(), M::Error> {
    value.map_or(Ok(()), |value| map.serialize_entry(key, &value))
}

struct Extras<'a>(&'a ErrorSpec);

impl Serialize for Extras<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.extras())
    }
}

struct Headers<'a>(&'a ErrorSpec);

impl Serialize for Headers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.headers())
    }
}

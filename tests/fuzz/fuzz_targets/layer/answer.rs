//! What comes out of the layer.

use api_error::ErrorSpec;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap};
use http::response::Parts;
use http::{HeaderValue, Response};
use http_body::Body;
use serde_json::Value;

use crate::body::{Seen, read};
use crate::inner::Failed;

#[derive(Debug)]
pub struct Answer {
    pub head: Parts,
    pub seen: Vec<Seen>,
    /// The length that the body says it has.
    pub length: Option<u64>,
}

impl Answer {
    pub fn read(response: Response<impl Body<Data = Bytes, Error = Failed>>) -> Self {
        let (head, body) = response.into_parts();
        Self { head, length: body.size_hint().exact(), seen: read(body) }
    }

    /// The body of an error, which is there as a whole or not at all.
    pub fn whole(&self) -> &[u8] {
        match &*self.seen {
            [Seen::End] => b"",
            [Seen::Data(bytes), Seen::End] => bytes,
            seen => panic!("{seen:?}"),
        }
    }

    pub fn media_type(&self) -> &str {
        self.head.headers.get(CONTENT_TYPE).map_or("", |media_type| media_type.to_str().unwrap())
    }

    /// The body, if it should be JSON and there is one.
    pub fn json(&self) -> Option<Value> {
        let is_json = self.media_type().ends_with("json") && !self.whole().is_empty();
        is_json.then(|| serde_json::from_slice(self.whole()).unwrap())
    }

    /// Which error this crate rendered.
    pub fn spec(&self) -> Option<&'static ErrorSpec> {
        api_error::spec_of(&Response::from_parts(self.head.clone(), ()))
    }
}

/// All values of a header.
pub fn values<'h>(headers: &'h HeaderMap, name: &str) -> Vec<&'h [u8]> {
    headers.get_all(name).iter().map(HeaderValue::as_bytes).collect()
}

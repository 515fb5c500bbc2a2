//! What a stranger sends.

use arbitrary::Arbitrary;
use http::{HeaderName, Method, Request, Uri};

use crate::text::Text;

#[derive(Arbitrary, Debug)]
pub struct RequestParts<'a> {
    method: MethodName<'a>,
    path: &'a [u8],
    headers: Vec<(Name, Text<'a>)>,
}

#[derive(Arbitrary, Debug)]
enum MethodName<'a> {
    Get,
    Head,
    Post,
    Other(&'a [u8]),
}

/// Headers that the layer reads, and one that it does not.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Name {
    RequestId,
    CorrelationId,
    TraceParent,
    Accept,
    AcceptLanguage,
    Cookie,
}

impl Name {
    fn header(self) -> HeaderName {
        HeaderName::from_static(match self {
            Self::RequestId => "x-request-id",
            Self::CorrelationId => "x-correlation-id",
            Self::TraceParent => "traceparent",
            Self::Accept => "accept",
            Self::AcceptLanguage => "accept-language",
            Self::Cookie => "cookie",
        })
    }
}

impl RequestParts<'_> {
    /// The request as a server would hand it over, which takes no bytes that HTTP does not.
    pub fn request(&self) -> Request<()> {
        let mut request = Request::new(());
        *request.method_mut() = match self.method {
            MethodName::Get => Method::GET,
            MethodName::Head => Method::HEAD,
            MethodName::Post => Method::POST,
            MethodName::Other(name) => Method::from_bytes(name).unwrap_or_default(),
        };
        *request.uri_mut() = Uri::try_from(self.path).unwrap_or_default();
        for (name, text) in &self.headers {
            if let Some(value) = text.value() {
                request.headers_mut().append(name.header(), value);
            }
        }
        request
    }
}

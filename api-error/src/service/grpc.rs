//! What clients of gRPC understand: a status of HTTP that is a success, and headers in the place of a body.
//!
//! [The protocol](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md) calls such a response `Trailers-Only`. Any other
//! is an error of the transport to a client, which does not know its code, nor its text.

use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use http::response::Parts;
use http::{Extensions, StatusCode};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{RequestHead, headers, media_type};
use crate::render::view::Mark;
use crate::spec::GrpcCode;

static GRPC_STATUS: HeaderName = HeaderName::from_static("grpc-status");
static GRPC_MESSAGE: HeaderName = HeaderName::from_static("grpc-message");

/// All but the visible ones of ASCII and the space are encoded, and what begins an encoding.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%');

/// The media type of the response, if the request is one of gRPC: the same.
pub(super) fn media_type_of(request: &impl RequestHead) -> Option<HeaderValue> {
    let sent = request.header(&CONTENT_TYPE).next()?;
    if media_type::is_grpc(sent) { HeaderValue::from_bytes(sent).ok() } else { None }
}

/// Turns a response into one for gRPC. It has no body then.
pub(super) fn describe(head: &mut Parts, media_type: HeaderValue, message: &str) {
    let code = code(head.status, &head.extensions);
    headers::describe_anew(&mut head.headers, HeaderMap::new());
    head.status = StatusCode::OK;
    head.headers.insert(CONTENT_TYPE, media_type);
    head.headers.insert(&GRPC_STATUS, HeaderValue::from(u16::from(code.number())));
    if let Ok(message) = HeaderValue::from_str(&utf8_percent_encode(message, ESCAPED).to_string()) {
        head.headers.insert(&GRPC_MESSAGE, message);
    }
}

/// That of an error of ours is the one it declares. To others, what is not there is a method, and not a thing.
fn code(status: StatusCode, extensions: &Extensions) -> GrpcCode {
    match (Mark::of(extensions), status.as_u16()) {
        (Some(mark), _) => mark.spec.grpc().unwrap_or_else(|| GrpcCode::of_status(status)),
        (None, 404 | 405) => GrpcCode::Unimplemented,
        (None, 408) => GrpcCode::DeadlineExceeded,
        (None, _) => GrpcCode::of_status(status),
    }
}

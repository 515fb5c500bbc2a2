//! What the media type of a body tells.

use http::header::{CONTENT_TYPE, HeaderMap};

/// Bodies that a client can read already, and that are no error page of a framework.
pub(super) fn is_structured(headers: &HeaderMap) -> bool {
    essence(headers).is_some_and(is_json)
}

pub(super) fn is_grpc_response(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|media_type| is_grpc(media_type.as_bytes()))
}

/// Whether the body is of that media type, with any parameters.
pub(super) fn is(headers: &HeaderMap, media_type: &str) -> bool {
    essence(headers).is_some_and(|essence| essence.eq_ignore_ascii_case(without_parameters(media_type)))
}

fn essence(headers: &HeaderMap) -> Option<&str> {
    headers.get(CONTENT_TYPE)?.to_str().ok().map(without_parameters)
}

fn without_parameters(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

fn is_json(media_type: &str) -> bool {
    media_type.eq_ignore_ascii_case("application/json") || ends_with(media_type, "+json")
}

/// `application/grpc`, `application/grpc-web+proto`, …
pub(super) fn is_grpc(media_type: &[u8]) -> bool {
    const GRPC: &[u8] = b"application/grpc";
    media_type.get(..GRPC.len()).is_some_and(|start| start.eq_ignore_ascii_case(GRPC))
}

fn ends_with(text: &str, end: &str) -> bool {
    let at = text.len().checked_sub(end.len());
    at.and_then(|at| text.get(at..)).is_some_and(|found| found.eq_ignore_ascii_case(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_left_alone(content_type: &'static str) -> bool {
        let headers = [(CONTENT_TYPE, http::HeaderValue::from_static(content_type))].into_iter().collect();
        is_structured(&headers) || is_grpc_response(&headers)
    }

    #[test]
    fn json_and_grpc_are_structured() {
        for content_type in [
            "application/json",
            "Application/JSON; charset=utf-8",
            "application/problem+json",
            "application/vnd.api+JSON ; version=1",
            "application/grpc",
            "application/grpc-web+proto",
        ] {
            assert!(is_left_alone(content_type), "{content_type}");
        }
    }

    #[test]
    fn pages_and_texts_are_not() {
        for content_type in ["", "text/plain", "text/html; x=application/json", "application/jsonp", "+jso", "json"] {
            assert!(!is_left_alone(content_type), "{content_type}");
        }
    }
}

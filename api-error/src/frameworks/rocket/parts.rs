//! Requests and responses, between Rocket's types and those of `http`.

use std::io::Cursor;
use std::pin::Pin;
use std::task::Context;

use ::http::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};
use ::http::response::Parts;
use ::http::{StatusCode, response};
use ::rocket::http::Status;
use ::rocket::response::Body;
use ::rocket::tokio::io::{AsyncRead, ReadBuf};
use ::rocket::{Request, Response};
use bytes::Bytes;

use crate::service::{MAX_OLD_TEXT, RequestHead, old_text};

impl RequestHead for Request<'_> {
    fn method(&self) -> &str {
        Request::method(self).as_str()
    }

    fn path(&self) -> &str {
        self.uri().path().as_str()
    }

    fn route(&self) -> Option<&str> {
        Some(Request::route(self)?.uri.path())
    }

    fn header<'a>(&'a self, name: &HeaderName) -> impl Iterator<Item = &'a [u8]> {
        self.headers().get(name.as_str()).map(str::as_bytes)
    }
}

/// The head of a response, unless its status is no status at all.
pub(super) fn head(response: &Response<'_>) -> Option<Parts> {
    let (mut head, ()) = response::Response::new(()).into_parts();
    head.status = StatusCode::from_u16(response.status().code).ok()?;
    for header in response.headers().iter() {
        let name = HeaderName::from_bytes(header.name.as_str().as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(header.value.as_bytes())) {
            head.headers.append(name, value);
        }
    }
    Some(head)
}

/// A new response.
pub(super) fn response(rendered: ::http::Response<Bytes>) -> Response<'static> {
    let (head, body) = rendered.into_parts();
    let mut response = Response::new();
    response.set_status(Status::new(head.status.as_u16()));
    change(&mut response, &HeaderMap::new(), head.headers, Some(body));
    response
}

/// Changes the headers that differ, with all of their values, and the body. What is as it was is not touched.
pub(super) fn change(response: &mut Response<'_>, old: &HeaderMap, mut new: HeaderMap, body: Option<Bytes>) {
    if let Some(body) = body {
        // Rocket makes the header of the size. That of a body for HEAD is known, and there is none.
        let length = new.remove(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if response.status() == Status::NoContent {
            // Of what is streamed it makes none (RFC 9110 §8.6).
            response.set_streamed_body(Cursor::new(body));
        } else {
            response.set_sized_body(length.unwrap_or(body.len()), Cursor::new(body));
        }
    }
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        response.remove_header(name.as_str());
    }
    for name in new.keys().filter(|name| !old.get_all(*name).iter().eq(new.get_all(*name))) {
        response.remove_header(name.as_str());
        for value in new.get_all(name).iter().filter_map(|value| std::str::from_utf8(value.as_bytes()).ok()) {
            response.adjoin_raw_header(name.as_str().to_owned(), value.to_owned());
        }
    }
}

/// What a body has to say at once.
pub(super) fn text(body: &mut Body<'_>, task: &mut Context<'_>) -> Option<String> {
    let mut buffer = [0; MAX_OLD_TEXT];
    old_text(task, |task| {
        let mut buffer = ReadBuf::new(&mut buffer);
        Pin::new(&mut *body).poll_read(task, &mut buffer).map(|read| {
            read.ok().filter(|()| !buffer.filled().is_empty()).map(|()| Bytes::copy_from_slice(buffer.filled()))
        })
    })
}

//! What is sent for an error: body, headers, response.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap};
use http::{Response, StatusCode};
use serde::ser::{Serialize, Serializer};

use super::headers::HeaderWriter;
use super::questions::{VisibleFields, Wait};
use super::{ErrorView, Mark, Message};
use crate::json::Json;
use crate::render::envelope::{self, Body};
use crate::render::{WebSocketClose, report};

impl ErrorView<'_> {
    /// The details as the client may see them.
    #[must_use]
    pub fn details(&self) -> impl Serialize {
        self.or_safe(envelope::details)
    }

    /// How long the client should wait from now on, at most [`MAX_WAIT`](crate::header::MAX_WAIT).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.or_safe(|view| {
            let mut wait = Wait { now: view.context.now(), found: None };
            view.visit(&mut wait);
            wait.found
        })
    }

    /// How this error closes a WebSocket, if the error declares a code for that: `ws_close = 1008`.
    ///
    /// For a handler that returns `Result<(), E>` the rest is one line: see [`WebSocketClose`].
    #[must_use]
    pub fn ws_close(&self) -> Option<WebSocketClose> {
        let code = self.spec.ws_close()?;
        Some(self.or_safe(|view| WebSocketClose::new(code, &Message(view))))
    }

    /// The body alone.
    #[must_use]
    pub fn body(&self) -> Bytes {
        self.or_safe(|view| view.envelope.render_body(view))
    }

    /// The headers: the media type of the body, those of the error, those of the envelope.
    #[must_use]
    pub fn headers(&self) -> HeaderMap {
        self.or_safe(|view| {
            let mut headers = HeaderMap::new();
            view.add_headers(&mut headers);
            view.add_negotiation(&mut headers);
            headers
        })
    }

    fn add_headers(&self, headers: &mut HeaderMap) {
        if let Some(content_type) = self.envelope.content_type() {
            headers.insert(CONTENT_TYPE, content_type.clone());
        }
        let mut writer = HeaderWriter { view: self, headers, visible_fields: VisibleFields::default() };
        self.visit(&mut writer);
        self.visible_fields.set(Some(writer.visible_fields));
        if !self.envelope.settings.headers.is_empty() {
            writer.add_templates(self.envelope.settings.headers);
        }
    }

    /// The response. Where a context is entered it carries the spec of the error: [`spec_of`](crate::spec_of).
    ///
    /// With the features `tracing` and `metrics` each call is one event and one count, so what answers a request calls this
    /// once: [logs and metrics](crate::guide::observing).
    #[must_use]
    pub fn response(&self) -> Response<Bytes> {
        self.or_safe(render)
    }

    /// Logs the error (feature `tracing`) and counts it (feature `metrics`), as [`response`](Self::response) does.
    ///
    /// It is for errors that go out in another way: in a frame of a WebSocket, a message of a queue, a request to a webhook.
    /// Those are made of [`body`](Self::body), [`headers`](Self::headers) or [`ws_close`](Self::ws_close), which say nothing to
    /// a log. Call it once for each error, however often that is sent: [logs and metrics](crate::guide::observing).
    pub fn report(&self) {
        self.or_safe(|view| report::sent(view, view.status()));
    }

    /// Adds what the function of an envelope did not set itself.
    fn with_missing_headers(&self, mut response: Response<Bytes>) -> Response<Bytes> {
        let mut headers = HeaderMap::new();
        self.add_headers(&mut headers);
        for name in response.headers().keys() {
            headers.remove(name);
        }
        response.headers_mut().extend(headers);
        response
    }
}

/// Responses of these statuses end with their head (RFC 9110 §15.3.5, §15.3.6, §15.4.5).
fn has_content(status: StatusCode) -> bool {
    !matches!(status, StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT | StatusCode::NOT_MODIFIED)
}

/// A function of any lifetime, which a method is not.
fn render(view: &ErrorView<'_>) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    if let Body::Function(render) = view.envelope.body {
        response = view.with_missing_headers(render(view));
    } else {
        // The headers first: their walk over the fields tells the body what there is to look for.
        view.add_headers(response.headers_mut());
        *response.body_mut() = view.envelope.render_body(view);
    }
    view.add_negotiation(response.headers_mut());
    let status = view.status();
    *response.status_mut() = status;
    if !has_content(status) {
        response.headers_mut().remove(CONTENT_TYPE);
        response.body_mut().clear();
    }
    if view.is_inside {
        response.extensions_mut().insert(Mark::new(view, status));
    }
    report::sent(view, status);
    response
}

/// The body as the envelope lays it out. A body that is not JSON is a string.
impl Serialize for ErrorView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let body = self.body();
        match serde_json::from_slice::<Json>(&body) {
            Ok(json) => json.serialize(serializer),
            Err(_) => serializer.serialize_str(&String::from_utf8_lossy(&body)),
        }
    }
}

//! An error, in a context, in an envelope: the only place that decides what is shown.

mod facts;
mod headers;
mod language;
mod left_out;
mod nested;
mod questions;
mod safe;

use std::cell::{Cell, OnceCell};
use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap};
use http::{Extensions, Response, StatusCode};
use serde::ser::{Serialize, Serializer};

use self::headers::HeaderWriter;
use self::language::{Language, Languages};
use self::questions::{MessageSource, RejectedFields, VisibleFields, Wait};
use crate::error::ApiError;
use crate::error::AsApiError;
use crate::error::chain::{self, RejectedValues};
use crate::error::fields::{FieldVisitor, Fields, Reveal};
use crate::error::{FieldError, FieldErrors};
use crate::json::Json;
use crate::render::context::{Mode, RequestContext};
use crate::render::envelope::{self, Envelope};
use crate::render::report::{self, LeftOut};
use crate::render::websocket::WebSocketClose;
use crate::spec::ErrorSpec;

/// An error as a client may see it.
///
/// ```
/// use api_error::{ApiError, ErrorView, Mode, RequestContext};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 500, message = "Storage failed")]
/// struct StorageFailed {
///     table: &'static str,
/// }
///
/// let error = StorageFailed { table: "sessions" };
/// let view = ErrorView::new(&error);
/// assert_eq!(view.status(), 500);
/// assert_eq!(view.body(), r#"{"error":{"code":"STORAGE_FAILED","message":"Storage failed"}}"#);
///
/// let development = RequestContext::new().with_mode(Mode::Development);
/// assert_eq!(
///     ErrorView::new(&error).with_context(development).body(),
///     r#"{"error":{"code":"STORAGE_FAILED","message":"Storage failed","details":{"table":"sessions"}}}"#,
/// );
/// ```
///
/// It also implements [`Serialize`], for formats other than JSON.
pub struct ErrorView<'a> {
    error: &'a dyn ApiError,
    spec: &'static ErrorSpec,
    context: RequestContext,
    envelope: &'static Envelope,
    /// Found out by the first walk over the fields, whatever that is for.
    visible_fields: Cell<Option<VisibleFields>>,
    /// `None` for an error that is told in one language only. Else it is decided when the first text is asked for. (Nobody shares it;
    /// but to drop no `Rc` is one comparison, to drop no `Box` a call.)
    language: Option<Rc<OnceCell<Language>>>,
    /// Whether a context is entered here. One that is only handed over has nobody who waits for a mark.
    is_inside: bool,
    /// The error that holds this one, where a list of the envelope is at this one.
    outer: Option<&'a ErrorView<'a>>,
    left_out: LeftOut,
}

impl<'a> ErrorView<'a> {
    /// The error in the current context.
    pub fn new<E: AsApiError + ?Sized>(error: &'a E) -> Self {
        let context = RequestContext::current();
        let is_inside = context.is_known();
        Self::of(error.as_api_error(), context, is_inside)
    }

    #[inline]
    fn of(error: &'a dyn ApiError, context: RequestContext, is_inside: bool) -> Self {
        let envelope = Envelope::of(error, &context);
        let spec = error.spec();
        let language = Languages::has_several(spec, &context).then(Rc::default);
        Self {
            error,
            spec,
            context,
            envelope,
            visible_fields: Cell::new(None),
            language,
            is_inside,
            outer: None,
            left_out: LeftOut::default(),
        }
    }

    /// The same in another context, and in the envelope that this one chooses.
    #[must_use]
    pub fn with_context(self, context: RequestContext) -> Self {
        Self::of(self.error, context, self.is_inside)
    }

    /// The same in another envelope: for a WebSocket, a webhook, a log.
    #[must_use]
    pub fn with_envelope(self, envelope: &'static Envelope) -> Self {
        Self { envelope, ..self }
    }

    /// The static facts of the error.
    #[must_use]
    pub fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    /// The code as the client sees it: that of the spec, unless a field of the error decides it.
    #[must_use]
    #[inline]
    pub fn code(&self) -> &str {
        facts::code(self)
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        facts::status(self)
    }

    /// The context the error is seen in.
    #[must_use]
    pub fn context(&self) -> &RequestContext {
        &self.context
    }

    /// The message as the client may see it.
    #[must_use]
    pub fn message(&self) -> impl fmt::Display {
        Message(self)
    }

    /// The details as the client may see them.
    #[must_use]
    pub fn details(&self) -> impl Serialize {
        self.or_safe(envelope::details)
    }

    /// How long the client should wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.or_safe(|view| {
            let mut wait = Wait { now: view.context.timestamp(), found: None };
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
        self.or_safe(|view| view.envelope.body(view))
    }

    /// The headers: the media type of the body, those of the error, those of the envelope.
    #[must_use]
    pub fn headers(&self) -> HeaderMap {
        self.or_safe(|view| {
            let mut headers = HeaderMap::new();
            view.add_headers(&mut headers);
            view.add_language(&mut headers);
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
        if !self.envelope.headers().is_empty() {
            writer.add_templates(self.envelope.headers());
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

    fn render(&self) -> Response<Bytes> {
        let mut response = Response::new(Bytes::new());
        if let Some(render) = self.envelope.render_function() {
            response = self.with_missing_headers(render(self));
        } else {
            // The headers first: their walk over the fields tells the body what there is to look for.
            self.add_headers(response.headers_mut());
            *response.body_mut() = self.envelope.body(self);
        }
        self.add_language(response.headers_mut());
        let status = self.status();
        *response.status_mut() = status;
        if self.is_inside {
            self.mark(response.extensions_mut());
        }
        report::sent(self, status);
        response
    }

    /// Logs the error (feature `tracing`) and counts it (feature `metrics`), as [`response`](Self::response) does.
    ///
    /// It is for errors that go out in another way: in a frame of a WebSocket, a message of a queue, a request to a webhook.
    /// Those are made of [`body`](Self::body), [`headers`](Self::headers) or [`ws_close`](Self::ws_close), which say nothing to
    /// a log. Call it once for each error, however often that is sent: [logs and metrics](crate::guide::observing).
    pub fn report(&self) {
        self.or_safe(|view| report::sent(view, view.status()));
    }

    fn mark(&self, extensions: &mut Extensions) {
        extensions.insert(self.spec());
        if self.spec.code_is_dynamic() {
            extensions.insert(DynamicCode(self.code().to_owned()));
        }
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

    /// The error itself, nothing hidden: for the eyes of those who run the service.
    #[cfg(feature = "tracing")]
    pub(crate) fn error(&self) -> &'a dyn ApiError {
        self.error
    }

    pub(crate) fn current_envelope(&self) -> &'static Envelope {
        self.envelope
    }

    /// What kinds of fields there are to be seen.
    #[inline]
    pub(crate) fn visible_fields(&self) -> VisibleFields {
        self.visible_fields.get().unwrap_or_else(|| {
            let visible_fields = VisibleFields::by(self);
            self.visible_fields.set(Some(visible_fields));
            visible_fields
        })
    }

    /// Shows the fields to a visitor, as far as they may be seen.
    pub(crate) fn visit(&self, visitor: &mut dyn FieldVisitor) {
        self.error.visit(&mut Fields::new(visitor, reveal(&self.context)));
    }

    /// The message of the spec, where it is that: not of those that show fields, unless they are hidden, nor of an error that
    /// has one of its own.
    #[inline]
    pub(crate) fn static_message(&self) -> Option<&'static str> {
        match self.visible_fields().message {
            MessageSource::Own => None,
            MessageSource::OfSpec if self.spec.message_is_template() && self.shows_fields() => None,
            MessageSource::OfSpec | MessageSource::OfSpecWithoutFields => Some(self.spec.static_message()),
        }
    }

    /// Whether a message may show fields.
    fn shows_fields(&self) -> bool {
        self.is_development() || self.error.expose()
    }

    /// Writes a message that is not in the spec.
    pub(crate) fn write_message(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        self.error.message(out)
    }

    /// The same as a text: what a field fails to write is missing.
    pub(crate) fn formatted_message(&self) -> String {
        self.or_safe(|view| {
            let mut text = String::new();
            match view.static_message() {
                Some(message) => message.clone_into(&mut text),
                None => _ = view.write_message(&mut text),
            }
            text
        })
    }

    /// The error and its sources for the slot `debug`, in development.
    pub(crate) fn debug(&self) -> Option<&dyn Error> {
        self.is_development().then_some(self.error as &dyn Error)
    }

    /// The texts of what the error was caused by, as far as they may be seen.
    pub(crate) fn causes(&self) -> Vec<String> {
        if self.is_development() {
            chain::texts(self.error, RejectedValues::Kept).1
        } else if self.envelope.exposes_causes() && self.error.expose() {
            chain::texts(self.error, RejectedValues::LeftOut).1
        } else {
            Vec::new()
        }
    }

    fn is_development(&self) -> bool {
        self.context.mode() == Mode::Development
    }
}

/// Beside the spec in the extensions of a response: the code, where the spec does not know it.
#[derive(Clone)]
#[cfg_attr(not(feature = "service"), expect(dead_code, reason = "layers read it"))]
pub(crate) struct DynamicCode(pub(crate) String);

/// A function of any lifetime, which a method is not.
fn render(view: &ErrorView<'_>) -> Response<Bytes> {
    view.render()
}

fn reveal(context: &RequestContext) -> Reveal {
    match context.mode() {
        Mode::Production => Reveal::Exposed,
        Mode::Development => Reveal::Everything,
    }
}

struct Message<'a, 'v>(&'v ErrorView<'a>);

impl fmt::Display for Message<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.translated_message().or_else(|| self.0.static_message()) {
            Some(message) => f.pad(message),
            None => f.write_str(&self.0.formatted_message()),
        }
    }
}

/// The rejected fields, as far as they may be seen, in the language of the body.
impl FieldErrors for ErrorView<'_> {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        match self.language().and_then(Language::field_errors) {
            Some(translated) => translated.iter().for_each(each),
            None => self.for_each_untranslated(each),
        }
    }
}

impl ErrorView<'_> {
    pub(crate) fn for_each_untranslated(&self, each: &mut dyn FnMut(&FieldError)) {
        if self.visible_fields().field_errors {
            self.visit(&mut RejectedFields { each });
        }
    }
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

impl fmt::Debug for ErrorView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorView").field("spec", self.spec()).field("context", &self.context).finish_non_exhaustive()
    }
}

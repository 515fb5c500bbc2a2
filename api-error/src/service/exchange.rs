//! One request, and the response to it.

use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderName, HeaderValue, WWW_AUTHENTICATE};
use http::response::Parts;

use super::layer::{Panics, Settings};
use super::replaced::Replaced;
use super::{ApiErrorLayer, HttpError, RequestHead, grpc, headers, media_type};
use crate::error::ApiError;
use crate::error::header::retry_after;
use crate::inputs::Rejection;
use crate::render::view::Mark;
use crate::render::{ErrorView, Mode, RequestContext};

/// One request under the settings of a layer, until its response is finished.
#[derive(Clone, Debug)]
pub struct Exchange {
    layer: ApiErrorLayer,
    context: RequestContext,
    is_head: bool,
    /// The media type of the response, if the request is one of gRPC.
    grpc: Option<HeaderValue>,
}

impl ApiErrorLayer {
    /// Begins with a request: makes its context, from what the layer around this one knows already and from the request.
    #[must_use]
    pub fn begin(&self, request: &impl RequestHead) -> Exchange {
        let context = self.settings.context(RequestContext::around(), request);
        let (is_head, grpc) = (request.method() == "HEAD", grpc::media_type_of(request));
        Exchange { layer: self.clone(), context, is_head, grpc }
    }
}

impl Exchange {
    /// The context of the request, to be entered around the work and every poll of it.
    #[must_use]
    pub fn context(&self) -> &RequestContext {
        &self.context
    }

    /// The same exchange where the framework knows the route only after it has begun.
    #[must_use]
    pub fn with_route(self, route: &str) -> Self {
        Self { context: self.context.with(|facts| facts.show_route(route, "")), ..self }
    }

    /// The header that every response gets: the request id.
    #[must_use]
    pub fn request_id_header(&self) -> Option<(&HeaderName, HeaderValue)> {
        let (name, id) = self.request_id()?;
        (!self.settings().hides_request_id).then_some((name, id))
    }

    /// The header that the request gets, unless it has it: who makes ids of requests further in finds the one of the layer.
    #[must_use]
    pub fn missing_request_id(&self, request: &impl RequestHead) -> Option<(&HeaderName, HeaderValue)> {
        let (name, id) = self.request_id()?;
        (request.header(name).next() != Some(id.as_bytes())).then_some((name, id))
    }

    fn request_id(&self) -> Option<(&HeaderName, HeaderValue)> {
        let id = HeaderValue::from_str(self.context.request_id()?).ok()?;
        Some((self.settings().request_id(), id))
    }

    /// Finishes a response: adds what is missing in its head. If it is an error that has another shape, the new body is returned,
    /// and the head describes it.
    ///
    /// A [`Rejection`] in the extensions of the head is the error that the response was made of: the new body has its code, its
    /// status and its field errors.
    ///
    /// `old_text` is the body that is going to be replaced, as far as it is there: see [`old_text`](super::old_text). It is
    /// called for development, and for logs if the server failed.
    pub fn finish(&self, head: &mut Parts, old_text: impl FnOnce() -> Option<String>) -> Option<Bytes> {
        if let Some(mark) = Mark::of(&head.extensions) {
            head.status = mark.status;
        }
        let body = if is_error(head) { self.finish_error(head, old_text) } else { None };
        if let Some((name, id)) = self.request_id_header() {
            head.headers.insert(name, id);
        }
        body
    }

    fn finish_error(&self, head: &mut Parts, old_text: impl FnOnce() -> Option<String>) -> Option<Bytes> {
        let is_ours = Mark::of(&head.extensions).is_some();
        if media_type::is_grpc_response(&head.headers) && !is_ours {
            return None;
        }
        if let Some(media_type) = &self.grpc {
            return Some(self.replace_for_grpc(head, media_type.clone(), old_text));
        }
        let passes = media_type::is_structured(&head.headers) || self.preserves(head);
        let body = (!is_ours && !passes).then(|| self.replace(head, old_text));
        if passes && head.status.is_server_error() {
            self.report(head, None, || None);
        }
        self.add_missing(head);
        body
    }

    /// Whether the body is a page of the service's own. It is marked for the layers around this one, which may not know its media type.
    fn preserves(&self, head: &mut Parts) -> bool {
        let is_marked = head.extensions.get::<Preserved>().is_some();
        let is_preserved =
            is_marked || self.context.preserved().iter().any(|preserved| media_type::is(&head.headers, preserved));
        if is_preserved && !is_marked {
            head.extensions.insert(Preserved);
        }
        is_preserved
    }

    fn replace(&self, head: &mut Parts, old_text: impl FnOnce() -> Option<String>) -> Bytes {
        let rejection = take_rejection(head);
        let error = self.replaced(head, rejection.as_ref(), old_text);
        let (new, body) = self.context.in_scope(|| ErrorView::new(&error).response()).into_parts();
        headers::describe_anew(&mut head.headers, new.headers);
        head.extensions.extend(new.extensions);
        if self.is_head { without_content(head, &body) } else { body }
    }

    fn replace_for_grpc(
        &self,
        head: &mut Parts,
        media_type: HeaderValue,
        old_text: impl FnOnce() -> Option<String>,
    ) -> Bytes {
        let rejection = take_rejection(head);
        self.report(head, rejection.as_ref(), old_text);
        let spec = match Mark::of(&head.extensions) {
            Some(mark) => mark.spec,
            None => self.error_of(head.status, rejection.as_ref()).spec(),
        };
        grpc::describe(head, media_type, spec.static_message());
        Bytes::new()
    }

    /// Logs an error that no error of this crate was rendered to. Once, in however many layers.
    fn report(&self, head: &mut Parts, rejection: Option<&Rejection>, old_text: impl FnOnce() -> Option<String>) {
        #[derive(Clone)]
        struct Reported;

        let is_known = Mark::of(&head.extensions).is_some() || head.extensions.get::<Reported>().is_some();
        if !is_known {
            let error = self.replaced(head, rejection, old_text);
            self.context.in_scope(|| ErrorView::new(&error).report());
            head.extensions.insert(Reported);
        }
    }

    fn replaced<'a>(
        &'a self,
        head: &Parts,
        rejection: Option<&'a Rejection>,
        old_text: impl FnOnce() -> Option<String>,
    ) -> Replaced<'a> {
        let is_readable = !head.headers.contains_key(CONTENT_ENCODING);
        let old_text = match self.context.mode() {
            Mode::Development if is_readable => old_text(),
            // Of other statuses it may quote what was rejected.
            Mode::Production if is_readable && cfg!(feature = "tracing") && head.status.is_server_error() => old_text(),
            _ => None,
        };
        let error = self.error_of(head.status, rejection);
        let retry_after = retry_after(&head.headers, SystemTime::now());
        Replaced { error, rejection, status: head.status, old_text, retry_after }
    }

    fn error_of<'a>(&'a self, status: StatusCode, rejection: Option<&'a Rejection>) -> &'a dyn ApiError {
        let rejection = rejection.map(|rejection| -> &dyn ApiError { rejection });
        self.settings().own_error(status).or(rejection).unwrap_or(HttpError::of_status(status))
    }

    /// What the RFCs ask for, and what the service wants on all errors.
    fn add_missing(&self, head: &mut Parts) {
        let settings = self.settings();
        headers::add_cache_control(head.status, &mut head.headers);
        headers::add_upgrade(head.status, &mut head.headers);
        if head.status == StatusCode::UNAUTHORIZED {
            headers::add(&mut head.headers, &WWW_AUTHENTICATE, settings.challenge.clone());
        }
        let Some(mark) = Mark::of(&head.extensions) else { return };
        if let Some(name) = &settings.code {
            headers::add(&mut head.headers, name, HeaderValue::from_str(mark.code()).ok());
        }
    }

    pub(super) fn catches_panics(&self) -> bool {
        self.settings().panics == Panics::AreCaught
    }

    fn settings(&self) -> &Arc<Settings> {
        &self.layer.settings
    }
}

/// A response that no layer replaces.
#[derive(Clone)]
struct Preserved;

/// The error of an extractor that the response was made of. It has a status of its own.
fn take_rejection(head: &mut Parts) -> Option<Rejection> {
    let rejection = head.extensions.remove::<Rejection>()?;
    head.status = rejection.status();
    Some(rejection)
}

/// A "degraded" 200 is an error too, and only its mark shows it.
fn is_error(head: &Parts) -> bool {
    head.status.is_client_error() || head.status.is_server_error() || Mark::of(&head.extensions).is_some()
}

/// The answer to HEAD: only how long the body would have been.
fn without_content(head: &mut Parts, body: &Bytes) -> Bytes {
    head.headers.insert(&CONTENT_LENGTH, HeaderValue::from(body.len()));
    Bytes::new()
}

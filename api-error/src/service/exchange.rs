//! One request, and the response to it.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LENGTH, HeaderName, HeaderValue, WWW_AUTHENTICATE,
};
use http::response::Parts;

use super::foreign::Foreign;
use super::layer::Settings;
use super::{ApiErrorLayer, RequestHead, accept, headers, media_type, request_id, trace_parent};
use crate::context::{Mode, RequestContext};
use crate::envelope::{self, Envelope};
use crate::spec::ErrorSpec;
use crate::view::{ErrorView, OpenCode};

static TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

/// One request under the settings of a layer, until its response is finished.
#[derive(Clone, Debug)]
pub struct Exchange {
    layer: ApiErrorLayer,
    context: RequestContext,
    is_head: bool,
}

impl ApiErrorLayer {
    /// Begins with a request: makes its context, from what the layer around this one knows already and from the request.
    #[must_use]
    pub fn begin(&self, request: &impl RequestHead) -> Exchange {
        let context = self.settings().context(RequestContext::current(), request);
        Exchange { layer: self.clone(), context, is_head: request.method() == "HEAD" }
    }
}

impl Settings {
    fn context(&self, outer: RequestContext, request: &impl RequestHead) -> RequestContext {
        let context = if outer.request_id().is_some() { outer } else { self.identified(outer, request) };
        let context = located(context, request);
        let context = match self.mode {
            Some(mode) => context.with_mode(mode),
            None => context,
        };
        let context = match self.chosen_envelope(request) {
            Some(envelope) => context.with_envelope(envelope),
            None => context,
        };
        match &self.context {
            Some(complete) => complete(context),
            None => context,
        }
    }

    /// What only the outermost layer finds out.
    fn identified(&self, context: RequestContext, request: &impl RequestHead) -> RequestContext {
        let now = SystemTime::now();
        let request_id = request_id::taken_or_made(request.header(&self.request_id).next(), now);
        let context = context.with_timestamp(now).with_request_id(request_id);
        let trace_id = || trace_parent::trace_id(request.header(&TRACEPARENT));
        let context = match context.trace_id().map_or_else(trace_id, |_| None) {
            Some(trace_id) => context.with_trace_id(trace_id.to_owned()),
            None => context,
        };
        let mut languages = request.header(&ACCEPT_LANGUAGE).peekable();
        if languages.peek().is_some() { context.with_accept_language(languages) } else { context }
    }

    fn chosen_envelope(&self, request: &impl RequestHead) -> Option<&'static Envelope> {
        let wants_problem = || {
            let house = self.envelope.and_then(Envelope::content_type).and_then(|house| house.to_str().ok());
            accept::wants_problem_json(request.header(&ACCEPT), house.unwrap_or("application/json"))
        };
        if self.problem_json && wants_problem() { Some(&envelope::PROBLEM) } else { self.envelope }
    }
}

/// Adds the method and the path. A router that is nested in another may see a part of the path only, so what the layer around
/// this one has seen counts more, and the route counts most.
fn located(context: RequestContext, request: &impl RequestHead) -> RequestContext {
    let context = match context.method() {
        Some(_) => context,
        None => context.with_method(method(request.method())),
    };
    match (request.route(), context.path()) {
        (Some(route), _) => context.with_path(route.to_owned()),
        (None, Some(_)) => context,
        (None, None) => context.with_path(request.path().to_owned()),
    }
}

/// The usual ones cost no allocation.
fn method(name: &str) -> Cow<'static, str> {
    let usual = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    let known = usual.into_iter().find(|known| *known == name);
    known.map_or_else(|| Cow::Owned(name.to_owned()), Cow::Borrowed)
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
        Self { context: self.context.with_path(route.to_owned()), ..self }
    }

    /// The header that every response gets: the request id.
    #[must_use]
    pub fn request_id_header(&self) -> Option<(&HeaderName, HeaderValue)> {
        let settings = self.settings();
        let id = self.context.request_id().filter(|_| settings.returns_request_id)?;
        Some((&settings.request_id, HeaderValue::from_str(id).ok()?))
    }

    /// Finishes a response: adds what is missing in its head. If it is an error that has another shape, the new body is returned,
    /// and the head describes it.
    ///
    /// `old_text` is the body that is going to be replaced, as far as it is there: see [`old_text`](super::old_text). It is
    /// asked for in development only.
    pub fn finish(&self, head: &mut Parts, old_text: impl FnOnce() -> Option<String>) -> Option<Bytes> {
        let body = if is_error(head) { self.finish_error(head, old_text) } else { None };
        if let Some((name, id)) = self.request_id_header() {
            headers::add(&mut head.headers, name, Some(id));
        }
        body
    }

    fn finish_error(&self, head: &mut Parts, old_text: impl FnOnce() -> Option<String>) -> Option<Bytes> {
        if media_type::is_grpc_response(&head.headers) {
            return None;
        }
        let is_foreign = spec_of(head).is_none() && !media_type::is_structured(&head.headers);
        let body = is_foreign.then(|| self.replace(head, old_text));
        self.add_missing(head);
        body
    }

    fn replace(&self, head: &mut Parts, old_text: impl FnOnce() -> Option<String>) -> Bytes {
        let shows_old_text = self.context.mode() == Mode::Development && !head.headers.contains_key(CONTENT_ENCODING);
        let spec = self.settings().spec_of_status(head.status);
        let error = Foreign { spec, status: head.status, old_text: if shows_old_text { old_text() } else { None } };
        let (new, body) = self.context.in_scope(|| ErrorView::new(&error).response()).into_parts();
        headers::describe_anew(&mut head.headers, new.headers);
        head.extensions.extend(new.extensions);
        if self.is_head { without_content(head, &body) } else { body }
    }

    /// What the RFCs ask for, and what the service wants on all errors.
    fn add_missing(&self, head: &mut Parts) {
        let settings = self.settings();
        headers::add_cache_control(head.status, &mut head.headers);
        if head.status == http::StatusCode::UNAUTHORIZED {
            headers::add(&mut head.headers, &WWW_AUTHENTICATE, settings.challenge.clone());
        }
        let Some(spec) = spec_of(head) else { return };
        if let Some(name) = &settings.code {
            let code = head.extensions.get().map_or(spec.code(), |OpenCode(code)| code);
            headers::add(&mut head.headers, name, HeaderValue::from_str(code).ok());
        }
        if settings.problem_json {
            headers::add_vary(&mut head.headers, HeaderValue::from_static("Accept"));
        }
    }

    fn settings(&self) -> &Arc<Settings> {
        self.layer.settings()
    }
}

/// A "degraded" 200 is an error too, and only its spec tells.
fn is_error(head: &Parts) -> bool {
    head.status.is_client_error() || head.status.is_server_error() || spec_of(head).is_some()
}

fn spec_of(head: &Parts) -> Option<&'static ErrorSpec> {
    head.extensions.get::<&'static ErrorSpec>().copied()
}

/// The answer to HEAD: only how long the body would have been.
fn without_content(head: &mut Parts, body: &Bytes) -> Bytes {
    head.headers.insert(&CONTENT_LENGTH, HeaderValue::from(body.len()));
    Bytes::new()
}

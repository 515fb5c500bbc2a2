//! Heads of requests and responses. actix-web has the types of http 0.2.

use ::actix_web::HttpResponse;
use ::actix_web::dev::ServiceRequest;
use ::actix_web::http::{StatusCode, header};
use http::response::Parts;
use http::{Extensions, HeaderName, HeaderValue, Response};

use crate::render::view::Mark;
use crate::service::RequestHead;
use crate::spec::ErrorSpec;

/// The spec of the error that a response was rendered from, if that happened where a [`RequestContext`] is entered: what
/// [`spec_of`](crate::spec_of) is for the responses of other frameworks.
///
/// ```
/// use actix_web::{App, test, web};
/// use api_error::ApiError;
/// use api_error::actix::{ApiErrorLayer, spec_of};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404)]
/// struct ItemNotFound;
///
/// # actix_web::rt::System::new().block_on(async {
/// let app = App::new().route("/", web::get().to(async || Err::<(), _>(ItemNotFound))).wrap(ApiErrorLayer::new());
/// let app = test::init_service(app).await;
///
/// let answer = test::call_service(&app, test::TestRequest::default().to_request()).await;
/// assert_eq!(spec_of(answer.response()).unwrap().code(), ItemNotFound::SPEC.code());
/// # });
/// ```
///
/// [`RequestContext`]: crate::RequestContext
#[must_use]
pub fn spec_of<B>(response: &HttpResponse<B>) -> Option<&'static ErrorSpec> {
    Mark::of(response.extensions().get::<Extensions>()?).map(|mark| mark.spec)
}

/// A request, as it came in.
pub(super) struct ActixRequest<'a> {
    request: &'a ServiceRequest,
    route: Option<String>,
}

impl<'a> ActixRequest<'a> {
    pub(super) fn of(request: &'a ServiceRequest) -> Self {
        Self { request, route: request.match_pattern() }
    }
}

impl RequestHead for ActixRequest<'_> {
    fn method(&self) -> &str {
        self.request.method().as_str()
    }

    fn path(&self) -> &str {
        self.request.uri().path()
    }

    fn authority(&self) -> Option<&str> {
        Some(self.request.uri().authority()?.as_str())
    }

    fn route(&self) -> Option<&str> {
        self.route.as_deref()
    }

    fn header<'a>(&'a self, name: &HeaderName) -> impl Iterator<Item = &'a [u8]> {
        self.request.headers().get_all(name.as_str()).map(header::HeaderValue::as_bytes)
    }
}

/// Takes the head out of a response, but for what is actix-web's own: the version, the reason, the kind of connection.
pub(super) fn take_head(response: &mut HttpResponse<()>) -> Parts {
    let (mut head, ()) = Response::new(()).into_parts();
    head.status = http::StatusCode::from_u16(response.status().as_u16()).unwrap_or(head.status);
    let headers = std::mem::take(response.headers_mut());
    head.headers.reserve(headers.len());
    for (name, value) in &headers {
        if let Some((name, value)) = from_header(name, value) {
            head.headers.append(name, value);
        }
    }
    head.extensions = response.extensions_mut().remove().unwrap_or_default();
    head
}

/// Puts a head into a response that has no headers.
pub(super) fn put_head(response: &mut HttpResponse<()>, head: Parts) {
    *response.status_mut() = to_status(head.status);
    for (name, value) in &head.headers {
        if let Some((name, value)) = to_header(name, value) {
            response.headers_mut().append(name, value);
        }
    }
    // Where there are none, actix-web need not make room for them.
    if !head.extensions.is_empty() {
        response.extensions_mut().insert(head.extensions);
    }
}

pub(super) fn to_status(status: http::StatusCode) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// None where it is no header: http 0.2 took a `"` in names.
fn from_header(name: &header::HeaderName, value: &header::HeaderValue) -> Option<(HeaderName, HeaderValue)> {
    let name = HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
    let mut converted = HeaderValue::from_bytes(value.as_bytes()).ok()?;
    converted.set_sensitive(value.is_sensitive());
    Some((name, converted))
}

pub(super) fn to_header(name: &HeaderName, value: &HeaderValue) -> Option<(header::HeaderName, header::HeaderValue)> {
    let name = header::HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
    let mut converted = header::HeaderValue::from_bytes(value.as_bytes()).ok()?;
    converted.set_sensitive(value.is_sensitive());
    Some((name, converted))
}

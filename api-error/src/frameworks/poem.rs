//! [poem](https://docs.rs/poem) 3 (feature `poem`): one shape for every error response, and derived errors as errors of handlers.
//!
//! ```
//! use api_error::ApiError;
//! use api_error::poem::ApiErrorLayer;
//! use poem::{EndpointExt, Route, get, handler};
//!
//! api_error::envelope! {
//!     pub static HOUSE: Envelope = { "code": code, "message": message, "request_id": request_id };
//! }
//!
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(status = 404)]
//!     ItemNotFound,
//! }
//!
//! #[handler]
//! async fn item() -> Result<String, ShopError> {
//!     Err(ShopError::ItemNotFound)
//! }
//!
//! # use poem::Endpoint;
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let app = Route::new().at("/items/:id", get(item)).with(ApiErrorLayer::new().with_envelope(&HOUSE));
//!
//! # let get = async |path: &'static str| {
//! #     let request = poem::Request::builder().uri_str(path).header("x-request-id", "1").finish();
//! #     app.get_response(request).await.into_body().into_string().await.unwrap()
//! # };
//! // GET /items/7
//! # let body = get("/items/7").await;
//! assert_eq!(body, r#"{"code":"ITEM_NOT_FOUND","message":"Item not found","request_id":"1"}"#);
//! // GET /nowhere
//! # let body = get("/nowhere").await;
//! assert_eq!(body, r#"{"code":"NOT_FOUND","message":"There is nothing at this address","request_id":"1"}"#);
//! # }
//! ```
//!
//! Rejected JSON and a wrong method have that shape too. What the layer does in general: see [`service`](crate::service). Every
//! derived type is a `ResponseError`, so `?` makes a `poem::Error` of it, of one in a `Box`, and also of [`BoxApiError`] and
//! [`Internal`](struct@crate::Internal). One in an `Arc` is a [`BoxApiError`] by `?`.
//!
//! # Rejected input
//!
//! What `Json`, `Path`, `Query` and `Form` reject is an error with a code of [`InputError`], its status and its
//! [field errors](crate::guide::validation#rejected-input): JSON of another form is a 422 and not poem's 400. Of a path poem keeps no
//! more than that it does not fit. An error that the service gave another status keeps that, and so does one of which a middleware
//! inside of the layer has made a response.
//!
//! For a code of your own, state its error with [`with_error`](ApiErrorLayer::with_error), which keeps the field errors. Or make an
//! error of the service:
//!
//! ```
//! use api_error::ApiError;
//! use poem::error::ParseJsonError;
//! use poem::web::Json;
//! use poem::{Error, Result, handler};
//!
//! # #[derive(serde::Deserialize)]
//! # struct Order {
//! #     item: u32,
//! # }
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(status = 422, message = "Invalid order")]
//!     InvalidOrder(#[from] #[api(field_errors)] ParseJsonError),
//! }
//!
//! #[handler]
//! fn order(order: Result<Json<Order>>) -> Result<String> {
//!     let rejected = |error: Error| error.downcast().map(|error| ShopError::InvalidOrder(error).into());
//!     let Json(order) = order.map_err(|error| rejected(error).unwrap_or_else(|other| other))?;
//!     Ok(format!("ordered {}", order.item))
//! }
//! # let _ = poem::Route::new().at("/", poem::post(order));
//! ```
//!
//! # Where it goes
//!
//! It sees what lies inside of it, and the last `.with(…)` is the outermost. poem passes errors on as `poem::Error`; the layer makes
//! responses of them, since their request is known here. So `catch_error` and the like belong inside.
//!
//! The path that errors tell is that of the request: which route matches, poem says inside of a `Route` only.
//!
//! # What to add
//!
//! A 405 must say in `Allow` what is allowed ([RFC 9110 §15.5.6]). The layer keeps that header, but the 405 of poem has none:
//!
//! ```
//! use poem::error::MethodNotAllowedError;
//! use poem::http::StatusCode;
//! use poem::{EndpointExt, IntoResponse, handler, post};
//!
//! # #[handler]
//! # fn create() {}
//! # let _ =
//! post(create).catch_error(async |_: MethodNotAllowedError| StatusCode::METHOD_NOT_ALLOWED.with_header("allow", "POST"))
//! # ;
//! ```
//!
//! [RFC 9110 §15.5.6]: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6
//!
//! # A `ResponseError` of your own
//!
//! Where a type has one already, the compiler finds two of them, and names what to write: `manual(ResponseError)`.
//!
//! ```compile_fail,E0119
//! use api_error::ApiError;
//! use poem::error::ResponseError;
//! use poem::http::StatusCode;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404)] // with manual(ResponseError) it compiles
//! struct ItemNotFound;
//!
//! impl ResponseError for ItemNotFound {
//!     fn status(&self) -> StatusCode {
//!         StatusCode::NOT_FOUND
//!     }
//! }
//! ```
//!
//! ```
//! # use api_error::ApiError;
//! # use poem::error::ResponseError;
//! # use poem::http::StatusCode;
//! #[derive(Debug, ApiError)]
//! #[api(status = 404, manual(ResponseError))]
//! struct ItemNotFound;
//!
//! impl ResponseError for ItemNotFound {
//!     fn status(&self) -> StatusCode {
//!         StatusCode::NOT_FOUND
//!     }
//! }
//! ```
//!
//! # What no layer sees
//!
//! hyper answers some requests before there is an endpoint to ask: 400 for what is no HTTP, 414 for a target that is too long, and
//! 431 for headers that are too large or too many. These have no body at all.

mod marks;

use std::error::Error as StdError;
use std::fmt;
use std::task::{Context, Waker};

use ::poem::error::ResponseError;
use ::poem::{Body, Endpoint, Error, IntoResponse, Middleware, Request, Response, ResponseParts, Result};
use http::response::Parts;
use http::{HeaderName, HeaderValue, StatusCode};

use crate::error::{AsApiError, BoxApiError};
use crate::inputs::rejection_of_poem;
use crate::render::ErrorView;
use crate::render::view::Mark;
pub use crate::service::{ApiErrorLayer, HttpError, InputError, Rejection};
use crate::service::{Exchange, Panicked, RequestHead, old_text_of};
use crate::spec::ErrorSpec;

impl<E: Endpoint> Middleware<E> for ApiErrorLayer {
    type Output = ApiErrorEndpoint<E>;

    fn transform(&self, inner: E) -> ApiErrorEndpoint<E> {
        ApiErrorEndpoint { inner, layer: self.clone() }
    }
}

/// An endpoint whose error responses all have one shape. It never fails: an error is a response.
#[derive(Clone, Debug)]
pub struct ApiErrorEndpoint<E> {
    inner: E,
    layer: ApiErrorLayer,
}

impl<E: Endpoint> Endpoint for ApiErrorEndpoint<E> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        let exchange = self.layer.begin(&request);
        if let Some((name, id)) = exchange.missing_request_id(&request) {
            request.headers_mut().insert(name, id);
        }
        // In a box, since each of the futures around it would hold it twice.
        let work = Box::pin(async { response_of(self.inner.call(request).await) });
        let response = async { exchange.run(work).await.unwrap_or_else(of_panic) };
        Ok(finish(&exchange, marks::restored(response).await))
    }
}

/// What an extractor rejected is known of its error alone.
fn response_of(answer: Result<impl IntoResponse>) -> Response {
    let error = match answer {
        Ok(response) => return response.into_response(),
        Err(error) => error,
    };
    let rejection = rejection_of_poem(&error);
    let mut response = error.into_response();
    if let Some(rejection) = rejection {
        response.extensions_mut().insert(rejection);
    }
    response
}

fn finish(exchange: &Exchange, response: Response) -> Response {
    let (mut head, body) = http::Response::from(response).into_parts();
    let mut body = Some(body);
    let replaced = exchange.finish(&mut head, || old_text_of(body.take()?, &mut Context::from_waker(Waker::noop())));
    let body = match (replaced, body) {
        (None, Some(body)) => body.into(),
        (replaced, _) => Body::from(replaced.unwrap_or_default()),
    };
    joined(head, body)
}

fn of_panic(panicked: Panicked) -> Response {
    let (head, text) = panicked.response().into_parts();
    joined(head, text.into())
}

fn joined(head: Parts, body: Body) -> Response {
    let Parts { status, version, headers, extensions, .. } = head;
    Response::from_parts(ResponseParts { status, version, headers, extensions }, body)
}

impl RequestHead for Request {
    fn method(&self) -> &str {
        self.method().as_str()
    }

    /// Also inside of nested routes the whole path.
    fn path(&self) -> &str {
        self.original_uri().path()
    }

    fn authority(&self) -> Option<&str> {
        Some(self.original_uri().authority()?.as_str())
    }

    fn header<'a>(&'a self, name: &HeaderName) -> impl Iterator<Item = &'a [u8]> {
        self.headers().get_all(name).iter().map(HeaderValue::as_bytes)
    }
}

/// The spec of the error that a response was rendered from, inside of an [`ApiErrorLayer`]: what [`spec_of`](crate::spec_of) is for
/// the responses of other frameworks.
///
/// ```
/// use api_error::ApiError;
/// use api_error::poem::{ApiErrorLayer, spec_of};
/// use poem::{Endpoint, EndpointExt, Request, Route, get, handler};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404)]
/// struct ItemNotFound;
///
/// #[handler]
/// fn item() -> Result<(), ItemNotFound> {
///     Err(ItemNotFound)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let app = Route::new().at("/", get(item)).with(ApiErrorLayer::new());
///
/// let answer = app.get_response(Request::default()).await;
/// assert_eq!(spec_of(&answer).unwrap().code(), ItemNotFound::SPEC.code());
/// # }
/// ```
#[must_use]
pub fn spec_of(response: &Response) -> Option<&'static ErrorSpec> {
    Mark::of(response.extensions()).map(|mark| mark.spec)
}

/// The response of an error in the current context.
#[doc(hidden)]
pub fn response<E: AsApiError + ?Sized>(error: &E) -> Response {
    let (mut head, body) = ErrorView::new(error).response().into_parts();
    marks::keep(&mut head);
    joined(head, body.into())
}

/// The status of an error.
#[doc(hidden)]
pub fn status<E: AsApiError + ?Sized>(error: &E) -> StatusCode {
    ErrorView::new(error).status()
}

impl From<BoxApiError> for Error {
    fn from(error: BoxApiError) -> Self {
        Boxed(error).into()
    }
}

/// What poem asks of an error, [`BoxApiError`] cannot have: it would be made of itself.
#[derive(Debug)]
struct Boxed(BoxApiError);

impl fmt::Display for Boxed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl StdError for Boxed {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source()
    }
}

impl ResponseError for Boxed {
    fn status(&self) -> StatusCode {
        status(&self.0)
    }

    fn as_response(&self) -> Response {
        response(&self.0)
    }
}

//! [actix-web](https://docs.rs/actix-web) 4 (feature `actix`): one shape for every error response, and derived errors as errors of
//! handlers.
//!
//! ```
//! use actix_web::{App, web};
//! use api_error::ApiError;
//! use api_error::actix::ApiErrorLayer;
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
//! async fn item() -> Result<String, ShopError> {
//!     Err(ShopError::ItemNotFound)
//! }
//!
//! # use actix_web::test::{TestRequest, call_and_read_body, init_service};
//! # actix_web::rt::System::new().block_on(async {
//! let app = App::new()
//!     .service(web::resource("/items/{id}").get(item))
//!     .wrap(ApiErrorLayer::new().with_envelope(&HOUSE));
//!
//! # let app = init_service(app).await;
//! # let get = |path| TestRequest::get().uri(path).insert_header(("x-request-id", "1")).to_request();
//! // GET /items/7
//! # let body = call_and_read_body(&app, get("/items/7")).await;
//! assert_eq!(body, r#"{"code":"ITEM_NOT_FOUND","message":"Item not found","request_id":"1"}"#);
//! // GET /nowhere
//! # let body = call_and_read_body(&app, get("/nowhere")).await;
//! assert_eq!(body, r#"{"code":"NOT_FOUND","message":"There is nothing at this address","request_id":"1"}"#);
//! # });
//! ```
//!
//! Rejected JSON, a wrong method and a panic have that shape too. What the layer does in general: see
//! [`service`](crate::service). Every derived type is a `ResponseError`, also in a `Box`, and so are
//! [`BoxApiError`] and [`Internal`](struct@crate::Internal). One in an `Arc` is a [`BoxApiError`] by `?`.
//!
//! # Rejected input
//!
//! What `Json`, `Path`, `Query` and `Form` reject is an error with a code of [`InputError`], its status and its
//! [field errors](crate::guide::validation#rejected-input). So a wrong type in the path is a 400 and not actix-web's 404, and JSON of
//! another form a 422:
//!
//! ```
//! use actix_web::{App, web};
//! use api_error::actix::ApiErrorLayer;
//!
//! #[derive(serde::Deserialize)]
//! struct Order {
//!     item: u32,
//! }
//!
//! async fn order(order: web::Json<Order>) -> String {
//!     format!("ordered {}", order.item)
//! }
//!
//! # use actix_web::test::{TestRequest, call_and_read_body, init_service};
//! # actix_web::rt::System::new().block_on(async {
//! let app = App::new().route("/orders", web::post().to(order)).wrap(ApiErrorLayer::new());
//!
//! # let app = init_service(app).await;
//! # let request = TestRequest::post().uri("/orders").insert_header(("content-type", "application/json"));
//! # let request = request.insert_header(("x-request-id", "1")).set_payload("{}").to_request();
//! // POST /orders {}
//! # let body = call_and_read_body(&app, request).await;
//! assert_eq!(
//!     body,
//!     concat!(
//!         r#"{"error":{"code":"INVALID_BODY","message":"The body does not have the expected form","field_errors":"#,
//!         r#"[{"field":"item","message":"Is missing","code":"missing_field"}],"request_id":"1"}}"#,
//!     ),
//! );
//! # });
//! ```
//!
//! For a code of your own, state its error with [`with_error`](ApiErrorLayer::with_error), which keeps the field errors. Or make an
//! error of the service, in the `error_handler` of `JsonConfig`, `PathConfig`, `QueryConfig` and `FormConfig`:
//!
//! ```
//! use actix_web::error::{JsonPayloadError, PathError};
//! use actix_web::web;
//! use api_error::ApiError;
//!
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(status = 422, message = "Invalid order")]
//!     InvalidOrder(#[from] #[api(field_errors)] JsonPayloadError),
//!     #[api(transparent)] // with the codes of `InputError`
//!     Path(#[from] PathError),
//! }
//!
//! let json = web::JsonConfig::default().error_handler(|error, _| ShopError::from(error).into());
//! let path = web::PathConfig::default().error_handler(|error, _| ShopError::from(error).into());
//! # let _ = (json, path);
//! ```
//!
//! Any other response of an `error_handler` keeps its status.
//!
//! # Where it goes
//!
//! It sees what lies inside of it, and the last `.wrap(…)` of an `App` is the outermost. On a `Scope` or a `Resource` it is for that
//! part alone. The path that its errors tell is the pattern of the resource, `/items/{id}`, where there is one.
//!
//! # Middlewares that fail
//!
//! A middleware may fail with an *error* instead of a response. actix-web has no request left for a response then, so such an error
//! (and a caught panic) stays one until the server asks it for its response, which has the shape. Middlewares further out see an
//! error: those that add headers to responses only, such as `DefaultHeaders`, belong inside.
//!
//! # What to add
//!
//! A 405 must say in `Allow` what is allowed ([RFC 9110 §15.5.6]). The layer keeps that header, but the 405 of actix-web has none,
//! and its routes outside of a `web::resource` answer 404 to a wrong method:
//!
//! ```
//! use actix_web::{HttpResponse, web};
//!
//! # async fn create() -> &'static str { "" }
//! # let _ =
//! web::resource("/items")
//!     .post(create)
//!     .default_service(web::to(async || HttpResponse::MethodNotAllowed().insert_header(("allow", "POST")).finish()))
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
//! use actix_web::ResponseError;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404)] // with manual(ResponseError) it compiles
//! struct ItemNotFound;
//!
//! impl ResponseError for ItemNotFound {}
//! ```
//!
//! ```
//! # use api_error::ApiError;
//! # use actix_web::ResponseError;
//! #[derive(Debug, ApiError)]
//! #[api(status = 404, manual(ResponseError))]
//! struct ItemNotFound;
//!
//! impl ResponseError for ItemNotFound {}
//! ```
//!
//! # What no layer sees
//!
//! actix-http answers some requests before there is an application to ask: 400 for what is no HTTP, 408 for a head that does not
//! come in time, 431 for one that is too large. These have no body at all.

mod finish;
mod head;

use std::future::{Ready, ready};
use std::pin::Pin;
use std::task::{Context, Poll};

use ::actix_web::body::{BoxBody, MessageBody};
use ::actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use ::actix_web::error::ErrorInternalServerError;
use ::actix_web::http::StatusCode;
use ::actix_web::{Error, HttpResponse, ResponseError};

use self::finish::{Failed, finish};
pub use self::head::spec_of;
use self::head::{ActixRequest, put_head, to_header, to_status};
use crate::error::{AsApiError, BoxApiError};
use crate::render::ErrorView;
pub use crate::service::{ApiErrorLayer, HttpError, InputError, Rejection};
use crate::service::{Exchange, Panicked};

impl<S, B> Transform<S, ServiceRequest> for ApiErrorLayer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse;
    type Error = Error;
    type Transform = ApiErrorService<S>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(ApiErrorService { inner, layer: self.clone() }))
    }
}

/// A service whose error responses all have one shape.
#[derive(Clone, Debug)]
pub struct ApiErrorService<S> {
    inner: S,
    layer: ApiErrorLayer,
}

impl<S, B> Service<ServiceRequest> for ApiErrorService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<ServiceResponse, Error>>>>;

    fn poll_ready(&self, task: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(task)
    }

    fn call(&self, mut request: ServiceRequest) -> Self::Future {
        let exchange = self.layer.begin(&ActixRequest::of(&request));
        identify(&exchange, &mut request);
        let work = exchange.call(|| self.inner.call(request));
        Box::pin(async move {
            let answer = match work {
                Ok(work) => exchange.run(work).await,
                Err(panicked) => Err(panicked),
            };
            match answer {
                Ok(Ok(answer)) => {
                    let (request, response) = answer.into_parts();
                    Ok(ServiceResponse::new(request, finish(&exchange, response.map_into_boxed_body())))
                }
                Ok(Err(error)) => Err(Failed { exchange, error }.into()),
                Err(panicked) => Err(Failed { exchange, error: of_panic(panicked) }.into()),
            }
        })
    }
}

fn identify(exchange: &Exchange, request: &mut ServiceRequest) {
    let missing = exchange.missing_request_id(&ActixRequest::of(request));
    if let Some((name, id)) = missing.and_then(|(name, id)| to_header(name, &id)) {
        request.headers_mut().insert(name, id);
    }
}

fn of_panic(panicked: Panicked) -> Error {
    ErrorInternalServerError(panicked.response().into_body())
}

/// The response of an error in the current context.
#[doc(hidden)]
pub fn response<E: AsApiError + ?Sized>(error: &E) -> HttpResponse {
    let (head, body) = ErrorView::new(error).response().into_parts();
    let mut response = HttpResponse::with_body(StatusCode::OK, ());
    put_head(&mut response, head);
    response.set_body(BoxBody::new(body))
}

/// The status of an error.
#[doc(hidden)]
pub fn status<E: AsApiError + ?Sized>(error: &E) -> StatusCode {
    to_status(ErrorView::new(error).status())
}

impl ResponseError for BoxApiError {
    fn status_code(&self) -> StatusCode {
        status(self)
    }

    fn error_response(&self) -> HttpResponse {
        response(self)
    }
}

//! [Rocket](https://docs.rs/rocket) 0.5 (feature `rocket`): derived errors are responders, and a fairing gives every error response
//! of a service one shape.
//!
//! ```
//! use api_error::ApiError;
//! use api_error::rocket::{ApiErrorLayer, in_context};
//! use rocket::{Build, Rocket, get, routes};
//!
//! api_error::envelope! {
//!     pub static HOUSE: Envelope = { "code": code, "message": message, "request_id": request_id };
//! }
//!
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(status = 404)]
//!     ItemNotFound { item: u32 },
//! }
//!
//! #[get("/items/<item>")]
//! async fn item(item: u32) -> Result<String, ShopError> {
//!     Err(ShopError::ItemNotFound { item })
//! }
//!
//! fn shop() -> Rocket<Build> {
//!     rocket::build()
//!         .mount("/", in_context(routes![item]))
//!         .attach(ApiErrorLayer::new().with_envelope(&HOUSE))
//! }
//!
//! # let client = rocket::local::blocking::Client::untracked(shop()).unwrap();
//! for (request, code) in [
//!     (client.get("/items/7"), "ITEM_NOT_FOUND"),
//!     (client.get("/nowhere"), "NOT_FOUND"),
//!     (client.delete("/items/7"), "METHOD_NOT_ALLOWED"),
//! ] {
//!     let body = request.dispatch().into_string().unwrap();
//!     assert!(body.starts_with(&format!(r#"{{"code":"{code}","#)), "{body}");
//! }
//! ```
//!
//! What the layer does in general: see [`service`](crate::service).
//!
//! # What the fairing does
//!
//! - It makes the context of each request. A derived error, [`BoxApiError`] and [`Internal`](struct@crate::Internal) find it through the request that
//!   Rocket hands to a responder, and show the route that matched as their path.
//! - It registers a default catcher for `/`, so what Rocket answers itself has the shape too: an unknown route, what a guard or
//!   `Json` refuses (400, 413, 422), `Err(Status::…)`, a panic, and a request that Rocket cannot read. Where the service has a
//!   default catcher for `/`, that one stays; catchers for one status or for a part of the paths always go first. They may
//!   return a derived error.
//! - What these and other responders answer is finished like any other response.
//!
//! It is a singleton: of several, the one that is attached last works. Attach it behind other fairings that change responses.
//!
//! # A wrong method
//!
//! Rocket's router answers 404 for it, as for an unknown path. The catcher of the fairing looks whether another method has a route
//! for the path, and then answers 405 with `Allow`, as [RFC 9110 §15.5.6] has it. A route for `OPTIONS` alone does not count, since
//! services often have one for all paths.
//!
//! # The context in handlers
//!
//! A fairing cannot wrap a handler. So [`RequestContext::current`] knows the request in routes that went through [`in_context`],
//! their guards included, and is empty in others, in fairings and in catchers. An error that is returned needs no such context: it
//! finds the request in all of these.
//!
//! # Errors of guards
//!
//! Rocket keeps the status of a guard that fails, and drops its error: the response has a code, but no field errors. Around a data
//! guard, [`Input`] keeps them:
//!
//! ```
//! use api_error::rocket::{ApiErrorLayer, Input};
//! use rocket::serde::json::Json;
//! use rocket::{post, routes};
//!
//! # #[derive(serde::Deserialize)]
//! # struct Order {
//! #     item: u32,
//! # }
//! #[post("/orders", data = "<order>")]
//! fn order(order: Input<Json<Order>>) -> String {
//!     format!("ordered {}", order.item)
//! }
//!
//! let shop = rocket::build().mount("/", routes![order]).attach(ApiErrorLayer::new());
//! # let client = rocket::local::blocking::Client::untracked(shop).unwrap();
//! // POST /orders {"amount": 1}
//! # let request = client.post("/orders").header(rocket::http::Header::new("x-request-id", "1"));
//! # let response = request.body(r#"{"amount": 1}"#).dispatch();
//! assert_eq!(response.status().code, 422);
//! # assert_eq!(
//! #     response.into_string().unwrap(),
//! #     concat!(
//! #         r#"{"error":{"code":"INVALID_BODY","message":"The body does not have the expected form","field_errors":"#,
//! #         r#"[{"field":"item","message":"Is missing","code":"missing_field"}],"request_id":"1"}}"#,
//! #     ),
//! # );
//! ```
//!
//! The codes are those of [`InputError`], the field errors [those of all frameworks](crate::guide::validation#rejected-input).
//!
//! A parameter of the path or the query that does not fit makes Rocket look for another route. If there is none, the error of a route
//! that went through [`in_context`] is `INVALID_PATH` or `INVALID_QUERY` (400), and names the parameter if the route has a single one.
//! With parameters in both places, or without `in_context`, it is Rocket's 422. (A guard of yours that forwards with 422 looks the
//! same as such a parameter: let it forward with another status.) A handler that takes the parameter as a `Result`
//! gets its error instead, and makes a [`Rejection`] of it:
//!
//! ```
//! use api_error::FieldError;
//! use api_error::rocket::{InputError, Rejection};
//! use rocket::form::Errors;
//! use rocket::get;
//!
//! #[get("/shelves/<number>?<limit>")]
//! fn shelf(number: Result<u32, &str>, limit: Result<u32, Errors<'_>>) -> Result<String, Rejection> {
//!     let no_number = || FieldError::new("number", "Expected u32").with_code("invalid_type");
//!     let number = number.map_err(|_| Rejection::new(InputError::InvalidPath, &no_number()))?;
//!     let limit = limit.map_err(|errors| Rejection::new(InputError::InvalidQuery, &errors.with_name("limit")))?;
//!     Ok(format!("{limit} things of shelf {number}"))
//! }
//! ```
//!
//! The same works for any guard: a handler that takes `Result<Guard, GuardError>` returns the error with `?`. For codes of your own an
//! enum takes the [`Rejection`], as the errors of Rocket's guards borrow from the request:
//!
//! ```
//! use api_error::ApiError;
//! use api_error::rocket::{Input, Rejection};
//! use rocket::post;
//! use rocket::serde::json::Json;
//!
//! # #[derive(serde::Deserialize)]
//! # struct Order {
//! #     item: u32,
//! # }
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(status = 422, message = "Invalid order")]
//!     InvalidOrder(#[from] #[api(field_errors)] Rejection),
//! }
//!
//! #[post("/orders", data = "<order>")]
//! fn order(order: Result<Input<Json<Order>>, Rejection>) -> Result<String, ShopError> {
//!     Ok(format!("ordered {}", order?.item))
//! }
//! ```
//!
//! # What no fairing sees
//!
//! What is not HTTP and what is too long is answered by hyper, without a body. Rocket has no time-out of its own: wrap the work in
//! `rocket::tokio::time::timeout`. It reads and sends headers that are UTF-8 only.
//!
//! [`RequestContext::current`]: crate::RequestContext::current
//! [RFC 9110 §15.5.6]: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6

mod allowed_methods;
mod fairing;
mod in_context;
mod in_flight;
mod input;
mod parameters;
mod parts;

use ::rocket::response::{self, Responder};
use ::rocket::{Request, Response};

pub use self::in_context::in_context;
use self::in_flight::InFlight;
pub use self::input::Input;
use crate::error::{AsApiError, BoxApiError};
use crate::render::ErrorView;
pub use crate::service::{ApiErrorLayer, HttpError, InputError, Rejection};

/// The response of an error in the context of the request.
#[doc(hidden)]
#[must_use]
pub fn response<E: AsApiError + ?Sized>(error: &E, request: &Request<'_>) -> Response<'static> {
    let render = || ErrorView::new(error).response();
    match InFlight::of(request) {
        Some(in_flight) => in_flight.respond(request, render),
        None => parts::response(render()),
    }
}

impl<'r> Responder<'r, 'static> for BoxApiError {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        Ok(response(&self, request))
    }
}

//! The errors of a handler in `#[utoipa::path]` (feature `utoipa`, utoipa 6).
//!
//! ```
//! use api_error::ApiError;
//! use utoipa::OpenApi;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 401)]
//! enum AuthError {
//!     MissingToken,
//!     ExpiredToken,
//!
//!     #[api(status = 429, message = "Retry in {retry_after} seconds")]
//!     TooManyAttempts {
//!         #[api(retry_after, example = 30)]
//!         retry_after: u64,
//!     },
//!
//!     #[api(status = 500, message = "Internal error")]
//!     Database(#[from] std::io::Error),
//! }
//!
//! #[utoipa::path(post, path = "/sessions", responses((status = 201, description = "Signed in"), AuthError))]
//! async fn sign_in() -> Result<(), AuthError> {
//!     Err(AuthError::MissingToken)
//! }
//!
//! #[derive(OpenApi)]
//! #[openapi(paths(sign_in))]
//! struct Document;
//!
//! let document = serde_json::to_value(Document::openapi()).unwrap();
//! let responses = &document["paths"]["/sessions"]["post"]["responses"];
//! let unauthorized = &responses["401"]["content"]["application/json"];
//! assert_eq!(
//!     unauthorized["examples"]["EXPIRED_TOKEN"]["value"].to_string(),
//!     r#"{"error":{"code":"EXPIRED_TOKEN","message":"Expired token"}}"#,
//! );
//! assert_eq!(responses["429"]["headers"]["retry-after"]["schema"]["type"], "string");
//! assert!(responses.get("500").is_some());
//! ```
//!
//! Each status is one response. It lists the codes under it with their titles, the headers that the errors and their envelopes
//! declare, the schema of the envelope, with the codes as an `enum`, and an example for each code. Codes of errors inside
//! (`transparent`), and of errors that are declared elsewhere (`code = PATH`), are among them. `manual(IntoResponses)` is for a
//! type that has an implementation of its own.
//!
//! # Examples
//!
//! An example is the body that is sent, byte for byte as production shows it; nothing that is hidden gets into a document.
//!
//! Where production shows no field, nothing is to be done: variants without fields, and hidden ones. Of all others a value is
//! needed: [`example = …`](macro@crate::ApiError#on-a-field) on each field of the variant. It is any expression of the type of the
//! field; a text in quotes becomes whatever is `From<&str>`. A variant without an example is listed with its code and its schema
//! all the same. So are the rejections of axum, whose values nobody else can make.
//!
//! Without this feature `example` is not even compiled.
//!
//! # The envelope, and facts of the request
//!
//! A document is made as errors are: in the current [`RequestContext`]. So what a layer says to the errors is said to the document
//! in the same words.
//!
//! ```
//! use api_error::utoipa::example_request;
//! # api_error::envelope! {
//! #     static HOUSE: Envelope = { "code": code, "request": request_id };
//! # }
//! # #[derive(Debug, api_error::ApiError)]
//! # #[api(status = 404)]
//! # struct NotFound;
//! # #[utoipa::path(get, path = "/", responses(NotFound))]
//! # async fn root() {}
//! # #[derive(utoipa::OpenApi)]
//! # #[openapi(paths(root))]
//! # struct Document;
//! use utoipa::OpenApi;
//!
//! // The service has `ApiErrorLayer::new().with_envelope(&HOUSE)`.
//! let document = example_request().with_envelope(&HOUSE).in_scope(Document::openapi);
//! # let document = serde_json::to_value(document).unwrap();
//! # let example = &document["paths"]["/"]["get"]["responses"]["404"]["content"]["application/json"]["examples"]["NOT_FOUND"];
//! # assert_eq!(example["value"]["request"], "019b7cab-5f88-7c3e-9a41-6d2f8b0c7e15");
//! ```
//!
//! Without a context nothing is known of the request, and types have their own envelopes. The time is a fixed one where none is
//! set, so that a document is the same tomorrow. With `utoipa-axum`, call `routes!` in the scope too.
//!
//! # Several types in one path
//!
//! utoipa takes the responses of types one after the other, and where two have one status the last one stays. [`Errors`] joins
//! them:
//!
//! ```
//! use api_error::utoipa::Errors;
//! # #[derive(Debug, api_error::ApiError)]
//! # #[api(status = 404)]
//! # struct UserNotFound;
//! # #[derive(Debug, api_error::ApiError)]
//! # #[api(status = 404)]
//! # struct CartNotFound;
//!
//! #[utoipa::path(get, path = "/cart", responses(Errors<(UserNotFound, CartNotFound)>))]
//! async fn cart() {}
//! ```
//!
//! # What no document knows
//!
//! - Types of details. A detail is any JSON, `details` is an object (of a field that is `details`: any JSON).
//! - A status, a code or a message that a field decides when the program runs: the variant is listed where its example is, or
//!   else under the status and the code that it is declared with. A code that is a `&'static ErrorSpec` in a field is listed by
//!   an example only.
//! - The headers that a layer adds, and those that stand beside `transparent`.
//! - The schema of an [envelope that is a function](crate::envelope::Envelope::function), and without an example its media type.
//!   A body that is a text is a string; one that is empty has no content.
//! - Numbers in an example that neither an `i64`, nor a `u64`, nor an `f64` holds.
//!
//! For examples to keep the order of their members, this feature turns on `preserve_order` of `serde_json`.

mod document;
mod schema;

use std::collections::BTreeMap;
use std::marker::PhantomData;

use ::utoipa::IntoResponses;
use ::utoipa::openapi::{RefOr, Response};

use crate::error::Catalogued;
use crate::error::possible_responses::PossibleResponses;
use crate::render::RequestContext;

/// Responses by their status, as utoipa has them.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// One response for each status that the errors of a type have: what `responses(AuthError)` in `#[utoipa::path]` calls.
///
/// It is made in the current [`RequestContext`], always as production shows it.
#[must_use]
pub fn responses<E: Catalogued>() -> Responses {
    document::responses(E::responses)
}

/// The errors of several types, where one path answers them all: [see above](self#several-types-in-one-path).
pub struct Errors<T>(PhantomData<T>);

/// A tuple of up to twelve types that derive [`ApiError`](macro@crate::ApiError).
pub trait ErrorTypes {
    #[doc(hidden)]
    fn responses(responses: &mut PossibleResponses<'_>);
}

impl<T: ErrorTypes> IntoResponses for Errors<T> {
    fn responses() -> Responses {
        document::responses(T::responses)
    }
}

macro_rules! tuples {
    ($first:ident $($rest:ident)*) => {
        impl<$first: Catalogued, $($rest: Catalogued),*> ErrorTypes for ($first, $($rest,)*) {
            fn responses(responses: &mut PossibleResponses<'_>) {
                $first::responses(responses);
                $($rest::responses(responses);)*
            }
        }
        tuples! { $($rest)* }
    };
    () => {};
}
tuples! { A B C D E F G H I J K L }

/// The request that examples answer, where a layer knows the requests: `GET /example` with the id
/// `019b7cab-5f88-7c3e-9a41-6d2f8b0c7e15`, at 2026-01-02T03:04:05Z. Whatever else suits the service is set on it.
#[must_use]
pub fn example_request() -> RequestContext {
    RequestContext::new()
        .with_request_id("019b7cab-5f88-7c3e-9a41-6d2f8b0c7e15")
        .with_method("GET")
        .with_path("/example")
        .with_timestamp(document::example_time())
}

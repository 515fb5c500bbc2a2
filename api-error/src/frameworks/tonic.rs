//! [tonic](https://docs.rs/tonic) 0.14 (feature `tonic`): derived errors are a `tonic::Status`, and a status that was received
//! says what was sent.
//!
//! A service method returns its errors with `?`:
//!
//! ```
//! use api_error::ApiError;
//! use tonic::{Request, Response, Status};
//!
//! #[derive(Debug, ApiError)]
//! #[api(docs_url = "https://docs.example.dev/errors/{code}")]
//! enum ShopError {
//!     #[api(status = 404)]
//!     ItemNotFound { item: u32 },
//!     #[api(status = 409, grpc = "already_exists")] // the gRPC code, where it is not that of the status
//!     ItemExists,
//! }
//!
//! async fn find(request: Request<u32>) -> Result<Response<String>, Status> {
//!     Err(ShopError::ItemNotFound { item: request.into_inner() })?
//! }
//!
//! # async fn call() {
//! let status = find(Request::new(7)).await.unwrap_err();
//! assert_eq!(status.code(), tonic::Code::NotFound);
//! assert_eq!(status.message(), "Item not found");
//! # }
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(call());
//! ```
//!
//! [`BoxApiError`] and [`Internal`](struct@crate::Internal) are converted too; the items of a stream are by `.map_err(Status::from)`. A
//! conversion of your own goes with `manual(TonicStatus)`; [`status`] makes a status of an [`ErrorView`], and logs nothing. Each
//! `Status::from` is one event and one count of the features `tracing` and `metrics`, as a response is.
//!
//! tonic converts a `std::io::Error` into a status itself, and sends its text: `?` on one tells clients what it says. Write
//! `.map_err(Internal)?`.
//!
//! # What is sent
//!
//! | part of the status | is |
//! | --- | --- |
//! | code | `grpc = "…"` if it is declared, else that of the HTTP status: the table of [`GrpcCode`] |
//! | message | the message, in the language of the attributes |
//! | `ErrorInfo.reason` | the code |
//! | `ErrorInfo.domain` | the [domain](#the-domain) |
//! | `ErrorInfo.metadata` | the details as texts, and the number as `number`. A string is that string, anything else its JSON |
//! | `RetryInfo` | the field that is `retry_after`, else a header `Retry-After` that is declared |
//! | `BadRequest` | the field errors, their code as `reason` |
//! | `RequestInfo` | the request id |
//! | `Help` | the documentation URL |
//! | `LocalizedMessage` | the message in another language, where the caller asked for one and the error has [several](crate::language) |
//! | `DebugInfo` | the `Display` text and its sources, in development |
//!
//! What is hidden stays hidden, as in a response: of a hidden error production sends no detail, no field error, and the constant
//! message. Headers are of HTTP, and are not sent; nor are the errors that an error holds.
//!
//! # The domain
//!
//! It says whose codes these are, mostly by the name of a host. An extra of this name sets it, on a type
//! (`extra(domain = "shop.example.dev")`) or in the context, `context.with_extra("domain", "shop.example.dev")`. Else it is the host
//! of the documentation URL, and else it is empty.
//!
//! # What does not fit
//!
//! - A reason has 3 to 63 capital letters, digits and `_`, and begins with a letter. Of another code one is made:
//!   `shop/item-sold-out` becomes `SHOP_ITEM_SOLD_OUT`, `IO` becomes `E_IO`, and the metadata then holds the code itself as `code`.
//!   Codes of field errors are made to fit too, `too_short` becomes `TOO_SHORT`.
//! - A key of the metadata has 2 to 64 letters, digits, `-` and `_`, and begins with a small letter. A detail with another name, and
//!   one called `code` or `number`, is left out.
//! - All of this goes into headers, for which peers have 8 KiB. The message is cut after 1024 bytes. What has no room any more is
//!   left out, in this order the last first: reason, domain, code, number, wait, request id, documentation URL, localized message,
//!   field errors, details, debug information.
//!
//! Whatever is left out is reported through `tracing` (feature `tracing`). Rules: [`google.rpc.ErrorInfo`], [AIP-193], and the
//! [protocol of gRPC] for the headers.
//!
//! # The request
//!
//! The [tower layer](crate::tower) makes the context, so that errors know their request id and languages, and leaves the answers
//! of gRPC as they are: `Server::builder().layer(ApiErrorLayer::new())`.
//!
//! The items of a stream are made when the layer is done. Take the context along:
//! [`RequestContext::current`](crate::RequestContext::current).
//!
//! # The way back
//!
//! A client makes a [`Received`] of the status: `Received::from(&status)`.
//!
//! [`google.rpc.ErrorInfo`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto
//! [AIP-193]: https://google.aip.dev/193
//! [protocol of gRPC]: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md

mod details;
mod reason;
mod received;
mod room;

use ::tonic::{Code, Status};
use tonic_types::StatusExt;

pub use self::received::Received;
use self::room::Room;
use crate::error::{AsApiError, BoxApiError};
use crate::render::ErrorView;
use crate::spec::GrpcCode;

/// The status of an error, as its client may see it.
///
/// `Status::from(error)` does the same in the current context, and [reports](ErrorView::report) the error.
///
/// ```
/// use api_error::{ApiError, ErrorView, RequestContext};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 503)]
/// struct Busy;
///
/// let context = RequestContext::new().with_request_id("req-1");
/// let status = api_error::tonic::status(&ErrorView::new(&Busy).with_context(context));
/// assert_eq!(status.code(), tonic::Code::Unavailable);
/// ```
#[must_use]
pub fn status(view: &ErrorView<'_>) -> Status {
    view.or_safe(render)
}

fn render(view: &ErrorView<'_>) -> Status {
    let code = view.spec().grpc().unwrap_or_else(|| GrpcCode::of_status(view.status()));
    let message = room::cut(view.formatted_message());
    let mut room = Room::left_by(&message, view);
    let details = details::details(view, &mut room);
    Status::with_error_details(Code::from_i32(code.number().into()), message, details)
}

/// The status of an error in the current context, on its way to the client.
#[doc(hidden)]
pub fn sent<E: AsApiError + ?Sized>(error: &E) -> Status {
    let view = ErrorView::new(error);
    // First what goes out, so that the event has what had to be left out.
    let status = status(&view);
    view.report();
    status
}

impl From<BoxApiError> for Status {
    fn from(error: BoxApiError) -> Self {
        sent(&error)
    }
}

//! The layer as a fairing, and its catcher.

use ::http::StatusCode;
use ::http::header::ALLOW;
use ::rocket::catcher::{BoxFuture, Catcher};
use ::rocket::fairing::{Fairing, Info, Kind, Result};
use ::rocket::http::{Header, Status};
use ::rocket::{Build, Data, Request, Response, Rocket};
use bytes::Bytes;

use super::allowed_methods::allowed_methods;
use super::in_flight::{Attached, InFlight};
use crate::service::ApiErrorLayer;

#[::rocket::async_trait]
impl Fairing for ApiErrorLayer {
    fn info(&self) -> Info {
        Info { name: "API errors", kind: Kind::Ignite | Kind::Request | Kind::Response | Kind::Singleton }
    }

    async fn on_ignite(&self, rocket: Rocket<Build>) -> Result {
        let rocket = rocket.manage(Attached(self.clone()));
        let is_default = |catcher: &Catcher| catcher.code.is_none() && catcher.base.path() == "/";
        if rocket.catchers().any(is_default) {
            return Ok(rocket);
        }
        Ok(rocket.register("/", [Catcher::new(None, catch)]))
    }

    /// The time is that of the request. Of HEAD, Rocket makes GET later on.
    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        if let Some((name, id)) = InFlight::of(request).and_then(|in_flight| in_flight.missing_request_id(request)) {
            request.replace_header(Header::new(name, id));
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        if let Some(in_flight) = InFlight::of(request) {
            in_flight.finish(request, response).await;
        }
    }
}

fn catch<'r>(status: Status, request: &'r Request<'_>) -> BoxFuture<'r> {
    Box::pin(async move {
        let in_flight = InFlight::of(request).ok_or(status)?;
        Ok(in_flight.respond(request, || {
            let mut response = bare(status, request);
            if let Some(rejection) = in_flight.rejection(request, status) {
                response.extensions_mut().insert(rejection);
            }
            response
        }))
    })
}

/// A response without a body, which the layer gives it.
fn bare(status: Status, request: &Request<'_>) -> ::http::Response<Bytes> {
    let mut response = ::http::Response::new(Bytes::new());
    *response.status_mut() = StatusCode::from_u16(status.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if status == Status::NotFound
        && let Some(allowed) = allowed_methods(request)
    {
        *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        response.headers_mut().insert(&ALLOW, allowed);
    }
    response
}

//! Handlers inside of the context.

use ::rocket::route::{Handler, Outcome};
use ::rocket::{Data, Request, Route};

use super::in_flight::InFlight;
use super::parameters;

/// Enters the context of each request around the handlers of these routes, and around their guards.
///
/// It also knows which parameters of the path or the query [do not fit](crate::rocket#errors-of-guards).
///
/// ```
/// use api_error::RequestContext;
/// use api_error::rocket::{ApiErrorLayer, in_context};
/// use rocket::{get, routes};
///
/// #[get("/")]
/// async fn id() -> String {
///     RequestContext::current().request_id().unwrap_or_default().to_owned()
/// }
///
/// let service = rocket::build().mount("/", in_context(routes![id])).attach(ApiErrorLayer::new());
/// # let client = rocket::local::blocking::Client::untracked(service).unwrap();
/// # let request = client.get("/").header(rocket::http::Header::new("x-request-id", "req-1"));
/// # assert_eq!(request.dispatch().into_string().unwrap(), "req-1");
/// ```
#[must_use]
pub fn in_context(mut routes: Vec<Route>) -> Vec<Route> {
    for route in &mut routes {
        route.handler = Box::new(InContext(route.handler.clone()));
    }
    routes
}

#[derive(Clone)]
struct InContext(Box<dyn Handler>);

#[::rocket::async_trait]
impl Handler for InContext {
    async fn handle<'r>(&self, request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r> {
        let work = self.0.handle(request, data);
        let Some(in_flight) = InFlight::of(request) else { return work.await };
        let outcome = in_flight.run(request, work).await;
        if let Outcome::Forward((_, status)) = &outcome
            && let Some(rejection) = parameters::rejection(request, *status)
        {
            in_flight.reject(request, *status, rejection);
        }
        outcome
    }
}

//! The same examples over HTTP: an axum service on loopback, and a real client.

use std::error::Error;
use std::future::ready;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use api_error::{BoxApiError, RequestContext};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::routing::{MethodRouter, get};
use bytes::Bytes;
use http::Response;
use http::header::ACCEPT_LANGUAGE;
use tokio::net::TcpListener;

use super::report::Tally;
use super::{Example, Report, System};

/// Asks a service for every example, and compares what it answers.
///
/// # Errors
///
/// A fixture that cannot be read, and failures of the connection. What does not conform is in the report.
pub async fn check(system: &'static System) -> Result<Report, Box<dyn Error>> {
    let examples: Vec<_> = system.documented()?.examples.into_iter().map(Arc::new).collect();
    let mut tally = Tally::new("examples");
    for (example, response) in examples.iter().zip(ask(system, &examples).await?) {
        if example.is_response() {
            tally.count(&example.name(), example.differences(&response));
        } else {
            tally.leave_out("sent otherwise");
        }
    }
    let mut report = Report::new(format!("{} over HTTP", system.name));
    report.add(tally);
    Ok(report)
}

/// What a service answers to each.
pub(super) async fn ask(
    system: &'static System,
    examples: &[Arc<Example>],
) -> Result<Vec<Response<Bytes>>, Box<dyn Error>> {
    let address = serve(service(system, examples)).await?;
    let client = reqwest::Client::builder().no_proxy().build()?;
    let mut responses = Vec::new();
    for (at, example) in examples.iter().enumerate() {
        let languages = example.locale.as_deref().unwrap_or("*");
        let request = client.get(format!("http://{address}/{at}")).header(ACCEPT_LANGUAGE, languages);
        responses.push(whole(request.send().await?).await?);
    }
    Ok(responses)
}

/// Serves on a port of loopback that is free.
///
/// # Errors
///
/// No port is free.
pub async fn serve(service: Router) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async { axum::serve(listener, service).await });
    Ok(address)
}

/// One route for each example.
fn service(system: &'static System, examples: &[Arc<Example>]) -> Router {
    let routes = examples.iter().enumerate();
    routes.fold(Router::new(), |service, (at, example)| service.route(&format!("/{at}"), route(system, example)))
}

fn route(system: &'static System, example: &Arc<Example>) -> MethodRouter {
    let context = system.context(example);
    let example = Arc::clone(example);
    get(move || ready(answer(system, &example)))
        .layer(from_fn(move |request, next| enter(context.clone(), request, next)))
}

fn answer(system: &System, example: &Example) -> Result<&'static str, BoxApiError> {
    (system.error)(example).map_or(Ok("no error is made for it"), Err)
}

async fn enter(context: RequestContext, request: Request, next: Next) -> axum::response::Response {
    let context = context.with_accept_language(request.headers().get_all(ACCEPT_LANGUAGE));
    context.scope(next.run(request)).await
}

async fn whole(response: reqwest::Response) -> reqwest::Result<Response<Bytes>> {
    let mut whole = Response::default();
    *whole.status_mut() = response.status();
    *whole.headers_mut() = response.headers().clone();
    *whole.body_mut() = response.bytes().await?;
    Ok(whole)
}

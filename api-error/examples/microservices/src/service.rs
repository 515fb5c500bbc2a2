//! A service on loopback, with threads of its own as if it was a process: so that it can be killed.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};

use api_error::tower::ApiErrorLayer;
use api_error::{RequestContext, spec_of};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::errors::HOUSE;

pub struct Service {
    pub name: &'static str,
    address: SocketAddr,
    runtime: Runtime,
}

impl Service {
    /// Serves the routes: the layer takes the request id from the request and gives every error the shape of the house.
    pub fn start(name: &'static str, routes: Router) -> io::Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        let app = routes
            .layer(from_fn(move |request, next| log(name, request, next)))
            .layer(ApiErrorLayer::new().with_envelope(&HOUSE));
        runtime.spawn(async { axum::serve(listener, app).await });
        Ok(Self { name, address, runtime })
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Ends it at once, open connections too.
    pub fn kill(self) {
        self.runtime.shutdown_background();
    }
}

/// One line for each request, with the id that it has in all services.
async fn log(service: &'static str, request: Request, next: Next) -> Response {
    let asked = format!("{} {}", request.method(), request.uri().path());
    let response = next.run(request).await;
    let context = RequestContext::current();
    let (id, status) = (context.request_id().unwrap_or_default(), response.status().as_u16());
    let code = spec_of(&response).map_or(String::new(), |spec| format!(" {}", spec.code()));
    println!("  {service:<8}  {id}  {asked}: {status}{code}");
    response
}

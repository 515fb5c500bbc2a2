//! A router that services of gRPC and of HTTP share: what it answers itself, a client of gRPC understands.

use std::time::Duration;

use api_error::ApiError;
use api_error::tower::ApiErrorLayer;
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::routing::any;
use http::uri::PathAndQuery;
use tokio::net::TcpListener;
use tonic::service::Routes;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Endpoint, Server};
use tonic::{Code, Request, Status};
use tonic_prost::ProstCodec;
use tower_http::timeout::TimeoutLayer;

use super::service::Shop;

/// A middleware of the part for HTTP refuses with an error of ours.
#[derive(Debug, ApiError)]
#[api(status = 401, message = "Zutritt nur für Gäste, 100%")]
struct NoToken;

async fn channel() -> Channel {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let slow = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_millis(50));
    let pages = Router::new()
        .route("/shop.v1.Slow/Buy", any(async || tokio::time::sleep(Duration::from_secs(3600)).await).layer(slow))
        .route("/shop.v1.Broken/Buy", any(async || (StatusCode::INTERNAL_SERVER_ERROR, "boom")))
        .route("/shop.v1.Panic/Buy", any(panics))
        .route("/shop.v1.Closed/Buy", any(async || (StatusCode::SERVICE_UNAVAILABLE, axum::Json("closed"))))
        .route(
            "/shop.v1.Private/Buy",
            any(async || {})
                .layer(from_fn(async |_: axum::extract::Request, _: axum::middleware::Next| Err::<(), _>(NoToken))),
        )
        .fallback(async || (StatusCode::NOT_FOUND, "<h1>nothing</h1>"));
    let routes = Routes::from(Routes::new(Shop).into_axum_router().reset_fallback().merge(pages));
    let server = Server::builder().layer(ApiErrorLayer::new()).add_routes(routes);
    tokio::spawn(server.serve_with_incoming(TcpIncoming::from(listener)));
    Endpoint::from_shared(url).unwrap().connect().await.unwrap()
}

async fn panics() {
    panic!("on purpose")
}

async fn call(channel: &Channel, path: &'static str) -> Result<String, Status> {
    let mut client = tonic::client::Grpc::new(channel.clone());
    client.ready().await.unwrap();
    let request = Request::new("8".to_owned());
    client.unary(request, PathAndQuery::from_static(path), ProstCodec::default()).await.map(tonic::Response::into_inner)
}

#[tokio::test]
async fn b05_a_client_of_grpc_gets_a_status_of_grpc() {
    let channel = channel().await;
    assert_eq!(call(&channel, "/shop.v1.Shop/Buy").await.unwrap(), "sold 8");
    for (path, code, message) in [
        ("/shop.v1.Other/Buy", Code::Unimplemented, "There is nothing at this address"),
        ("/shop.v1.Slow/Buy", Code::DeadlineExceeded, "The request took too long"),
        ("/shop.v1.Broken/Buy", Code::Internal, "Internal server error"),
        ("/shop.v1.Panic/Buy", Code::Internal, "Internal server error"),
        ("/shop.v1.Closed/Buy", Code::Unavailable, "The service is not available at the moment"),
        ("/shop.v1.Private/Buy", Code::Unauthenticated, "Zutritt nur für Gäste, 100%"),
    ] {
        let status = call(&channel, path).await.unwrap_err();
        assert_eq!((status.code(), status.message()), (code, message), "{path}");
        assert!(status.metadata().contains_key("x-request-id"), "{status:?}");
    }
}

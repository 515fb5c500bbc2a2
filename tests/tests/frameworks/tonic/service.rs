//! A service of gRPC as generated code would be, without a generator: one method, that takes and returns a text.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use api_error::tower::ApiErrorLayer;
use http::uri::PathAndQuery;
use tokio::net::TcpListener;
use tonic::body::Body;
use tonic::metadata::{KeyAndValueRef, MetadataMap};
use tonic::server::NamedService;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Endpoint, Server};
use tonic::{Request, Response, Status};
use tonic_prost::ProstCodec;
use tower::{Service, service_fn};

use super::shop;

type Answer<T> = Pin<Box<dyn Future<Output = T> + Send>>;

#[derive(Clone)]
pub struct Shop;

impl NamedService for Shop {
    const NAME: &'static str = "shop.v1.Shop";
}

impl Service<http::Request<Body>> for Shop {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Answer<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        Box::pin(async {
            let buy = service_fn(async |request: Request<String>| shop::buy(request).await);
            Ok(tonic::server::Grpc::new(ProstCodec::default()).unary(buy, request).await)
        })
    }
}

/// Serves on a free port of loopback, and connects. What is sent fits into the headers that the protocol suggests, or it is
/// refused by the client.
pub async fn connect(layer: ApiErrorLayer) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = Server::builder().layer(layer).add_service(Shop);
    tokio::spawn(server.serve_with_incoming(TcpIncoming::from(listener)));
    let endpoint = Endpoint::from_shared(url).unwrap().http2_max_header_list_size(8 * 1024);
    Client { channel: endpoint.connect().await.unwrap() }
}

pub struct Client {
    channel: Channel,
}

impl Client {
    /// What the service answers to `item`.
    pub async fn buy(&self, item: &str, headers: &[(&'static str, &str)]) -> Result<String, Status> {
        let mut request = Request::new(item.to_owned());
        for (name, value) in headers {
            request.metadata_mut().insert(*name, value.parse().unwrap());
        }
        let mut client = tonic::client::Grpc::new(self.channel.clone());
        client.ready().await.unwrap();
        let path = PathAndQuery::from_static("/shop.v1.Shop/Buy");
        client.unary(request, path, ProstCodec::default()).await.map(Response::into_inner)
    }

    /// The status that it refuses `item` with.
    pub async fn refused(&self, item: &str) -> Status {
        self.buy(item, &[]).await.unwrap_err()
    }
}

/// The names of the metadata that came with a status.
pub fn names(metadata: &MetadataMap) -> Vec<&str> {
    let name = |entry| match entry {
        KeyAndValueRef::Ascii(name, _) => name.as_str(),
        KeyAndValueRef::Binary(name, _) => name.as_str(),
    };
    metadata.iter().map(name).collect()
}

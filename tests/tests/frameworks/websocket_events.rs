//! Errors of a WebSocket: an event and a close over the open connection, and a response as long as it is not open.

use std::net::SocketAddr;
use std::sync::Arc;

use api_error::{ErrorView, RequestContext};
use axum::Router;
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::any;
use futures_util::{SinkExt, StreamExt};
use http::Uri;
use serde_json::Value;
use tests::conformance::http::serve;
use tests::systems::toolboxai::{ENVELOPE, FirstMessage, SYSTEM, WEBSOCKET_EVENT, WebSocketError};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite};

const MAX_CONNECTIONS: usize = 10;

/// How many more connections may be opened.
type Free = Arc<Semaphore>;

fn in_house_style() -> RequestContext {
    RequestContext::new().with_envelope(&ENVELOPE).with_request_id("req_abc123")
}

async fn start() -> SocketAddr {
    let free = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let service = Router::new()
        .route("/ws/content/{session}", any(content))
        .route("/ws/monitor", any(monitor))
        .with_state(free)
        .layer(from_fn(async |request: Request, next: Next| in_house_style().scope(next.run(request)).await));
    serve(service).await.unwrap()
}

/// Sends errors as events, that of the limit too.
async fn content(State(free): State<Free>, uri: Uri, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async move |mut socket| {
        if let Err(error) = generate(&mut socket, &free, uri.path()).await {
            let _ = socket.send(event(&error)).await;
            let _ = socket.send(close(&error)).await;
        }
    })
}

async fn generate(socket: &mut WebSocket, free: &Free, endpoint: &str) -> Result<(), WebSocketError> {
    let _one = free.try_acquire().map_err(|_| too_many_connections())?;
    match socket.recv().await {
        Some(Ok(Message::Text(first))) if first.contains("Bearer ") => {}
        _ => return Err(not_authenticated(endpoint)),
    }
    let _ = socket.send("ready".into()).await;
    let _ = socket.recv().await;
    Ok(())
}

fn event(error: &WebSocketError) -> Message {
    let body = ErrorView::new(error).with_envelope(&WEBSOCKET_EVENT).body();
    Message::Text(Utf8Bytes::try_from(body).unwrap())
}

fn close(error: &WebSocketError) -> Message {
    let close = ErrorView::new(error).ws_close();
    Message::Close(close.map(|close| CloseFrame { code: close.code(), reason: close.reason().into() }))
}

/// Refuses before the connection is open.
async fn monitor(State(free): State<Free>, upgrade: WebSocketUpgrade) -> Result<Response, WebSocketError> {
    let one = free.try_acquire_owned().map_err(|_| too_many_connections())?;
    Ok(upgrade.on_upgrade(async |mut socket| {
        let _ = socket.recv().await;
        drop(one);
    }))
}

fn not_authenticated(endpoint: &str) -> WebSocketError {
    WebSocketError::WebsocketAuthRequired {
        endpoint: endpoint.to_owned(),
        required_message: FirstMessage { r#type: "auth".into(), token: "Bearer <jwt_token>".into() },
    }
}

fn too_many_connections() -> WebSocketError {
    WebSocketError::WebsocketConnectionLimit {
        current_connections: MAX_CONNECTIONS,
        max_connections: MAX_CONNECTIONS,
        suggestion: "Close unused connections".into(),
    }
}

type Client = WebSocketStream<MaybeTlsStream<TcpStream>>;

async fn connect(service: SocketAddr) -> Client {
    connect_async(format!("ws://{service}/ws/content/gen_123")).await.unwrap().0
}

async fn authenticated(service: SocketAddr) -> Client {
    let mut client = connect(service).await;
    client.send(r#"{"type":"auth","token":"Bearer t"}"#.into()).await.unwrap();
    assert_eq!(text(&mut client).await, "ready");
    client
}

async fn text(client: &mut Client) -> String {
    client.next().await.unwrap().unwrap().into_text().unwrap().to_string()
}

/// The client is told what its reference says, byte for byte, and then the connection ends.
async fn ends_with(client: &mut Client, id: &str) {
    let fixture = SYSTEM.documented().unwrap();
    let code = fixture.code(id).unwrap();
    assert_eq!(text(client).await, fixture.example(id, "websocket").unwrap().body_text);
    let closed = client.next().await.unwrap().unwrap();
    let tungstenite::Message::Close(Some(frame)) = closed else { panic!("{closed:?}") };
    assert_eq!((Some(frame.code.into()), Some(frame.reason.as_str())), (code.ws_close, code.message.as_deref()));
}

#[tokio::test]
async fn an_error_is_an_event_and_closes_the_connection() {
    let mut client = connect(start().await).await;
    client.send("hello".into()).await.unwrap();
    ends_with(&mut client, "WEBSOCKET_AUTH_REQUIRED").await;
}

#[tokio::test]
async fn the_same_envelope_serves_every_error_of_the_socket() {
    let service = start().await;
    let mut others = Vec::new();
    for _ in 0..MAX_CONNECTIONS {
        others.push(authenticated(service).await);
    }
    let mut one_too_many = connect(service).await;
    ends_with(&mut one_too_many, "WEBSOCKET_CONNECTION_LIMIT").await;
}

#[tokio::test]
async fn before_the_connection_is_open_the_same_error_is_a_response() {
    let service = start().await;
    let mut others = Vec::new();
    for _ in 0..MAX_CONNECTIONS {
        others.push(authenticated(service).await);
    }
    let refused = connect_async(format!("ws://{service}/ws/monitor")).await;
    let Err(tungstenite::Error::Http(response)) = refused else { panic!("{refused:?}") };
    assert_eq!(response.status(), 429);
    let body: Value = serde_json::from_slice(response.body().as_deref().unwrap()).unwrap();
    assert_eq!(body["error"]["code"], "WEBSOCKET_CONNECTION_LIMIT");
    assert_eq!(body["metadata"]["request_id"], "req_abc123");
}

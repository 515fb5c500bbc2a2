//! Errors that close a WebSocket, with the code that they declare and what the client may see of their message.

use std::net::SocketAddr;
use std::time::Duration;

use api_error::{ApiError, BoxApiError, ErrorView, Mode, RequestContext};
use axum::Router;
use axum::extract::Request;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::any;
use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tests::conformance::http::serve;
use tests::systems::casare_rpa::{SYSTEM, WebSocketError};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite};

/// The documented second, made short.
const PER_MESSAGE: Duration = Duration::from_millis(200);

const MOTTO: &str = "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé";

#[derive(Debug, ApiError)]
#[api(status = 400, ws_close = 4000, message = "{motto}")]
struct Long {
    motto: &'static str,
}

#[derive(Debug, ApiError)]
#[api(status = 400, ws_close = 1011, title = "Robot lost", message = "{host} is lost")]
struct RobotLost {
    host: &'static str,
}

/// Only development may know where robots are.
#[derive(Debug, ApiError)]
#[api(transparent, expose = false)]
struct Hidden(RobotLost);

/// Declares no code.
#[derive(Debug, ApiError)]
#[api(status = 400)]
struct Undeclared;

async fn robot(upgrade: WebSocketUpgrade) -> Response {
    // The connection outlives the response, and with it the context, unless it is taken along.
    let context = RequestContext::current();
    upgrade.on_upgrade(|socket| context.scope(serve_robot(socket)))
}

async fn serve_robot(mut socket: WebSocket) {
    if let Err(error) = listen(&mut socket).await {
        let _ = socket.send(Message::Close(close_frame(&error))).await;
    }
}

fn close_frame(error: &BoxApiError) -> Option<CloseFrame> {
    let close = ErrorView::new(error).ws_close()?;
    Some(CloseFrame { code: close.code(), reason: close.reason().into() })
}

async fn listen(socket: &mut WebSocket) -> Result<(), BoxApiError> {
    loop {
        let message = timeout(PER_MESSAGE, socket.recv()).await.map_err(|_| WebSocketError::ConnectionTimeout)?;
        let Some(Ok(Message::Text(text))) = message else { return Ok(()) };
        match &*text {
            "long" => return Err(Long { motto: MOTTO }.into()),
            "hidden" => return Err(Hidden(RobotLost { host: "robot-7.internal" }).into()),
            "undeclared" => return Err(Undeclared.into()),
            json => serde_json::from_str::<Value>(json).map_err(|_| WebSocketError::InvalidMessage)?,
        };
    }
}

async fn start(mode: Mode) -> SocketAddr {
    let context = RequestContext::new().with_mode(mode);
    let enter = move |request: Request, next: Next| context.clone().scope(next.run(request));
    serve(Router::new().route("/ws/robot", any(robot)).layer(from_fn(enter))).await.unwrap()
}

type Client = WebSocketStream<MaybeTlsStream<TcpStream>>;

async fn connect(mode: Mode) -> Client {
    connect_async(format!("ws://{}/ws/robot", start(mode).await)).await.unwrap().0
}

/// The code and the reason of the next frame, which closes the connection.
async fn closed(client: &mut Client) -> Option<(u16, String)> {
    let frame = client.next().await.unwrap().unwrap();
    let tungstenite::Message::Close(close) = frame else { panic!("{frame:?}") };
    assert!(client.next().await.is_none());
    close.map(|frame| (frame.code.into(), frame.reason.to_string()))
}

async fn closed_after(message: &'static str, mode: Mode) -> Option<(u16, String)> {
    let mut client = connect(mode).await;
    client.send(message.into()).await.unwrap();
    closed(&mut client).await
}

fn documented(id: &str) -> u16 {
    SYSTEM.documented().unwrap().code(id).unwrap().ws_close.unwrap()
}

#[tokio::test]
async fn a_message_that_does_not_come_closes_the_connection() {
    let mut silent = connect(Mode::Production).await;
    let documented = documented("WS_CONNECTION_TIMEOUT");
    assert_eq!(closed(&mut silent).await, Some((documented, "Connection timeout".to_owned())));
}

#[tokio::test]
async fn a_message_that_cannot_be_read_closes_the_connection() {
    let mut client = connect(Mode::Production).await;
    client.send(r#"{"robot":7}"#.into()).await.unwrap();
    client.send("no json".into()).await.unwrap();
    let documented = documented("WS_INVALID_MESSAGE");
    assert_eq!(closed(&mut client).await, Some((documented, "Invalid message".to_owned())));
}

#[tokio::test]
async fn a_long_reason_ends_with_a_whole_character() {
    let reason = MOTTO[..122].to_owned();
    assert_eq!(closed_after("long", Mode::Production).await, Some((4000, reason)));
}

#[tokio::test]
async fn a_reason_shows_no_more_than_the_message() {
    let to_strangers = closed_after("hidden", Mode::Production).await;
    assert_eq!(to_strangers, Some((1011, "Robot lost".to_owned())));
    let to_developers = closed_after("hidden", Mode::Development).await;
    assert_eq!(to_developers, Some((1011, "robot-7.internal is lost".to_owned())));
}

#[tokio::test]
async fn without_a_declared_code_the_connection_is_closed_without_one() {
    assert_eq!(closed_after("undeclared", Mode::Production).await, None);
}

#[test]
fn a_catalog_states_the_code() {
    let catalog = serde_json::to_value(SYSTEM.catalog).unwrap();
    let specs = catalog.as_array().unwrap().iter();
    let closing: Vec<_> = specs.filter(|spec| spec.get("ws_close").is_some()).map(|spec| &spec["ws_close"]).collect();
    assert_eq!(closing, [1008, 1003]);
}

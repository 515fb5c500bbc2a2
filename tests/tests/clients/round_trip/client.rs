//! What a client reads of a service.

use std::net::SocketAddr;

use api_error::RemoteError;
use futures_util::StreamExt;
use tokio_tungstenite::{connect_async, tungstenite};

use super::apis::Api;

/// What the service at that address sends for the error at that place.
pub async fn ask(api: &Api, service: SocketAddr, mode: &str, place: usize, over_websocket: bool) -> RemoteError {
    if over_websocket {
        end_of_connection(api, service, mode, place).await
    } else {
        answer(api, service, mode, place).await
    }
}

async fn answer(api: &Api, service: SocketAddr, mode: &str, place: usize) -> RemoteError {
    let response = reqwest::get(format!("http://{service}/{mode}/answers/{place}")).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    api.envelope.read(status, &headers, response.bytes().await.unwrap())
}

/// An event if the API has one, else the frame that closes it.
async fn end_of_connection(api: &Api, service: SocketAddr, mode: &str, place: usize) -> RemoteError {
    let (mut socket, _) = connect_async(format!("ws://{service}/{mode}/connections/{place}")).await.unwrap();
    match socket.next().await.unwrap().unwrap() {
        tungstenite::Message::Text(event) => api.event.unwrap().read_event(event),
        tungstenite::Message::Close(Some(close)) => {
            RemoteError::from_ws_close(close.code.into(), close.reason.as_str())
        }
        frame => panic!("{frame:?}"),
    }
}

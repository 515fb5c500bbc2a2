//! One service for each API, inside of the layer: `/production/answers/7` answers with the error at that place of its list, and
//! `/production/connections/7` is a WebSocket that ends with it.

use std::net::SocketAddr;

use api_error::{BoxApiError, ErrorView, Mode, RequestContext};
use axum::Router;
use axum::extract::Path;
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::routing::{any, get};
use tests::conformance::{System, http};

use super::apis::Api;

/// Serves the errors of `system` as the API does.
pub async fn serve(api: &'static Api, system: &'static System) -> SocketAddr {
    let production = in_mode(Mode::Production, api, system);
    let development = in_mode(Mode::Development, api, system);
    http::serve(Router::new().nest("/production", production).nest("/development", development)).await.unwrap()
}

fn in_mode(mode: Mode, api: &'static Api, system: &'static System) -> Router {
    let error = |place| (system.errors)().swap_remove(place);
    let answer = async move |Path(place): Path<usize>| Err::<(), BoxApiError>(error(place));
    let connect = async move |Path(place): Path<usize>, upgrade: WebSocketUpgrade| {
        // The connection outlives the response, and with it the context, unless it is taken along.
        let context = RequestContext::current();
        upgrade.on_upgrade(move |socket| context.scope(end(socket, api, error(place))))
    };
    Router::new()
        .route("/answers/{place}", get(answer))
        .route("/connections/{place}", any(connect))
        .layer(api.layer(mode))
}

async fn end(mut socket: WebSocket, api: &Api, error: BoxApiError) {
    for message in last_messages(api, &error) {
        socket.send(message).await.unwrap();
    }
}

/// The event, if the API has one, and the frame that closes the connection.
fn last_messages(api: &Api, error: &BoxApiError) -> Vec<Message> {
    let view = ErrorView::new(error);
    let close = view.ws_close().map(|close| CloseFrame { code: close.code(), reason: close.reason().into() });
    let event = api.event.map(|event| Utf8Bytes::try_from(view.with_envelope(event).body()).unwrap());
    event.map(Message::Text).into_iter().chain([Message::Close(close)]).collect()
}

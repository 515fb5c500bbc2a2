use api_error::ApiError;

/// The connection is closed. Before it is a WebSocket, the same errors are responses.
#[derive(Debug, ApiError)]
#[api(decode, category = "WebSocket Errors", prefix = "WS_")]
pub enum WebSocketError {
    /// The next message did not come in time.
    #[api(status = 408, ws_close = 1008)]
    ConnectionTimeout,

    /// The message cannot be read.
    #[api(status = 400, ws_close = 1003)]
    InvalidMessage,
}

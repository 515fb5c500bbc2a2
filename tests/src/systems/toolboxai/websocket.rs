use api_error::ApiError;
use serde::{Deserialize, Serialize};

/// The WebSocket cannot stay open.
#[derive(Debug, ApiError)]
#[api(decode, category = "WebSocket Errors")]
pub enum WebSocketError {
    /// The first message holds no token.
    #[api(status = 401, ws_close = 1008, message = "Authentication required for WebSocket connection")]
    WebsocketAuthRequired {
        /// What was asked for.
        endpoint: String,
        /// What the first message must be.
        required_message: FirstMessage,
    },

    /// The caller has too many of them.
    #[api(status = 429, ws_close = 1013, message = "Maximum WebSocket connections exceeded")]
    WebsocketConnectionLimit {
        /// Connections that are open.
        current_connections: usize,
        /// Connections that may be open.
        max_connections: usize,
        /// What the caller can do.
        suggestion: String,
    },
}

/// What a caller says first.
#[derive(Debug, Deserialize, Serialize)]
pub struct FirstMessage {
    /// What the message is for.
    pub r#type: String,
    /// Who the caller is.
    pub token: String,
}

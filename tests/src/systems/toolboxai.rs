//! ToolBoxAI: 31 errors in ten categories, as responses and as events of a WebSocket.

mod authentication;
mod authorization;
mod content_generation;
mod examples;
mod payment;
mod rate_limiting;
mod resource;
mod roblox;
mod server;
mod validation;
mod websocket;

use api_error::catalog::Catalog;

pub use self::authentication::AuthenticationError;
pub use self::authorization::AuthorizationError;
pub use self::content_generation::ContentGenerationError;
pub use self::payment::PaymentError;
pub use self::rate_limiting::RateLimitingError;
pub use self::resource::ResourceError;
pub use self::roblox::RobloxError;
pub use self::server::ServerError;
pub use self::validation::ValidationError;
pub use self::websocket::{FirstMessage, WebSocketError};
use crate::conformance::System;

/// Every error of the service.
pub static CATALOG: Catalog = api_error::catalog![
    AuthenticationError,
    AuthorizationError,
    ValidationError,
    RateLimitingError,
    ResourceError,
    ContentGenerationError,
    RobloxError,
    PaymentError,
    WebSocketError,
    ServerError,
];

api_error::envelope! {
    /// The body of every error response.
    pub static ENVELOPE: Envelope = {
        "success": false,
        "error": { "code": code, "message": message, "details"?: details },
        "metadata": {
            "timestamp": timestamp,
            "request_id"?: request_id,
            "trace_id"?: trace_id,
            "endpoint"?: path,
            "method"?: method,
        },
    };

    /// What is sent over a WebSocket.
    pub static WEBSOCKET_EVENT: Envelope = {
        "type": "error",
        "data": { "error_code": code, "message": message, "details"?: details },
    };
}

/// What the conformance tests need to know.
pub static SYSTEM: System = System {
    name: "toolboxai",
    fixture: include_str!("../../fixtures/toolboxai.json"),
    catalog: &CATALOG,
    error: examples::error,
    errors: examples::errors,
    request: examples::request,
};

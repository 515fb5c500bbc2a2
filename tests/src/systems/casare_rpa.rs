//! CasareRPA Orchestrator: 28 errors in six categories. No body shows the code: it is for the catalog and for logs.

mod authentication;
mod examples;
mod rate_limiting;
mod resource;
mod server;
mod validation;
mod websocket;

use api_error::catalog::Catalog;

pub use self::authentication::AuthenticationError;
pub use self::rate_limiting::RateLimitingError;
pub use self::resource::ResourceError;
pub use self::server::ServerError;
pub use self::validation::ValidationError;
pub use self::websocket::WebSocketError;
use crate::conformance::System;

/// Every error of the service.
pub static CATALOG: Catalog = api_error::catalog![
    AuthenticationError,
    ValidationError,
    ResourceError,
    RateLimitingError,
    ServerError,
    WebSocketError,
];

api_error::envelope! {
    /// The body of every error response: the rejected fields, or else the message.
    pub static ENVELOPE: Envelope = {
        "detail": [for e in field_errors => { "loc": e.path, "msg": e.message, "type": e.code }] | message,
        "status"?: extra.status,
    };
}

/// What the conformance tests need to know.
pub static SYSTEM: System = System {
    name: "casare-rpa",
    fixture: include_str!("../../fixtures/casare-rpa.json"),
    catalog: &CATALOG,
    error: examples::error,
    errors: examples::errors,
    request: examples::request,
};

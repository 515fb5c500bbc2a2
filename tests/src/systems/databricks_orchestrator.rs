//! Databricks Orchestrator: 19 errors in nine categories, and events that tell a webhook what failed.

mod ai_agent;
mod authentication;
mod authorization;
mod conflict;
mod examples;
mod not_found;
mod rate_limiting;
mod server;
mod service_unavailable;
mod validation;
mod webhook;

use api_error::catalog::Catalog;

pub use self::ai_agent::AiAgentError;
pub use self::authentication::AuthenticationError;
pub use self::authorization::AuthorizationError;
pub use self::conflict::ConflictError;
pub use self::not_found::NotFoundError;
pub use self::rate_limiting::RateLimitingError;
pub use self::server::ServerError;
pub use self::service_unavailable::ServiceUnavailableError;
pub use self::validation::ValidationError;
pub use self::webhook::WebhookError;
use crate::conformance::System;

/// Every error of the service.
pub static CATALOG: Catalog = api_error::catalog![
    ValidationError,
    AuthenticationError,
    AuthorizationError,
    NotFoundError,
    ConflictError,
    AiAgentError,
    RateLimitingError,
    ServerError,
    ServiceUnavailableError,
];

api_error::envelope! {
    /// The body of every error response.
    pub static ENVELOPE: Envelope = {
        "success": false,
        "data": null,
        "error": {
            "code": code,
            "message": message,
            "details"?: details,
            "request_id"?: request_id,
        },
        "metadata": { "timestamp": timestamp, "version": "1.0.0" },
    };

    /// What is posted to a webhook when something failed that nobody waits for. The event and the delivery are put into the
    /// context.
    pub static WEBHOOK_EVENT: Envelope = {
        "event_type": extra.event_type,
        "timestamp": timestamp,
        "error": { "code": code, "message": message, "details"?: details },
        "context": { "webhook_id": extra.webhook_id, "attempt": extra.attempt },
    };
}

/// What the conformance tests need to know.
pub static SYSTEM: System = System {
    name: "databricks-orchestrator",
    fixture: include_str!("../../fixtures/databricks-orchestrator.json"),
    catalog: &CATALOG,
    error: examples::error,
    errors: examples::errors,
    request: examples::request,
};

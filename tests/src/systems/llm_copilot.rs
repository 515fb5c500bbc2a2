//! LLM-CoPilot-Agent: 81 errors in nine categories, each with a name, a number and a page of documentation.

mod authentication;
mod authorization;
mod business_logic;
mod examples;
mod external_service;
mod internal;
mod rate_limiting;
mod resource;
mod streaming;
mod validation;

use api_error::catalog::Catalog;

pub use self::authentication::AuthenticationError;
pub use self::authorization::AuthorizationError;
pub use self::business_logic::BusinessLogicError;
pub use self::external_service::ExternalServiceError;
pub use self::internal::InternalError;
pub use self::rate_limiting::RateLimitingError;
pub use self::resource::ResourceError;
pub use self::streaming::StreamingError;
pub use self::validation::ValidationError;
use crate::conformance::System;

/// Every error of the service.
pub static CATALOG: Catalog = api_error::catalog![
    ValidationError,
    AuthenticationError,
    AuthorizationError,
    ResourceError,
    RateLimitingError,
    BusinessLogicError,
    ExternalServiceError,
    InternalError,
    StreamingError,
];

api_error::envelope! {
    /// The body of every error response.
    #[docs_url = "https://docs.llm-copilot-agent.dev/errors/{number}"]
    pub static ENVELOPE: Envelope = {
        "error": {
            "code": code,
            "message": message,
            "details"?: details,
            "field_errors"?: [for e in field_errors => {
                "field": e.field,
                "message": e.message,
                "constraint"?: e.constraint,
            }],
            "documentation_url"?: docs_url,
            "request_id"?: request_id,
        },
    };
}

/// What the conformance tests need to know.
pub static SYSTEM: System = System {
    name: "llm-copilot-agent",
    fixture: include_str!("../../fixtures/llm-copilot-agent.json"),
    catalog: &CATALOG,
    error: examples::error,
    errors: examples::errors,
    request: examples::request,
};

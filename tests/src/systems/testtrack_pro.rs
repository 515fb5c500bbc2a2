//! TestTrack Pro: 37 errors in ten categories, with codes like `AUTH_001` and details in camelCase.

mod authentication;
mod authorization;
mod business_logic;
mod database;
mod examples;
mod external_service;
mod file_upload;
mod fix_documentation;
mod rate_limiting;
mod resource;
mod validation;

use api_error::catalog::Catalog;

pub use self::authentication::AuthenticationError;
pub use self::authorization::AuthorizationError;
pub use self::business_logic::BusinessLogicError;
pub use self::database::DatabaseError;
pub use self::external_service::ExternalServiceError;
pub use self::file_upload::FileUploadError;
pub use self::fix_documentation::FixDocumentationError;
pub use self::rate_limiting::RateLimitingError;
pub use self::resource::{Dependencies, ResourceError};
pub use self::validation::ValidationError;
use crate::conformance::System;

/// Every error of the service.
pub static CATALOG: Catalog = api_error::catalog![
    AuthenticationError,
    AuthorizationError,
    ValidationError,
    ResourceError,
    BusinessLogicError,
    DatabaseError,
    ExternalServiceError,
    RateLimitingError,
    FileUploadError,
    FixDocumentationError,
];

api_error::envelope! {
    /// The body of every error response.
    pub static ENVELOPE: Envelope = {
        "error": { "code": code, "message": message, "statusCode": status, "details"?: details },
    };
}

/// What the conformance tests need to know.
pub static SYSTEM: System = System {
    name: "testtrack-pro",
    fixture: include_str!("../../fixtures/testtrack-pro.json"),
    catalog: &CATALOG,
    error: examples::error,
    errors: examples::errors,
    request: examples::request,
};

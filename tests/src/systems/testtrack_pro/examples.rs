//! The errors of the documented examples, as the service would make them.

use api_error::{ApiError, BoxApiError, RequestContext};

use super::{
    AuthenticationError, AuthorizationError, BusinessLogicError, DatabaseError, Dependencies, ENVELOPE,
    ExternalServiceError, FileUploadError, FixDocumentationError, RateLimitingError, ResourceError, ValidationError,
};
use crate::conformance::Example;

/// The request that an example answers. No body says anything of it.
pub fn request(_: &Example) -> RequestContext {
    RequestContext::new().with_envelope(&ENVELOPE)
}

/// The error that an example shows.
pub fn error(example: &Example) -> Option<BoxApiError> {
    let Some(id) = &example.id else {
        return Some(Shape { field: "additional context", value: "invalid value" }.into());
    };
    errors().find(|error| error.spec().code() == id)
}

/// The documentation shows each error once.
fn errors() -> impl Iterator<Item = BoxApiError> {
    let authentication = authentication().into_iter().map(BoxApiError::from);
    authentication
        .chain(authorization().map(BoxApiError::from))
        .chain(validation().map(BoxApiError::from))
        .chain(resource().map(BoxApiError::from))
        .chain(business_logic().map(BoxApiError::from))
        .chain(database().map(BoxApiError::from))
        .chain(external_service().map(BoxApiError::from))
        .chain(rate_limiting().map(BoxApiError::from))
        .chain(file_upload().map(BoxApiError::from))
        .chain(fix_documentation().map(BoxApiError::from))
}

fn authentication() -> [AuthenticationError; 6] {
    [
        AuthenticationError::InvalidCredentials,
        AuthenticationError::TokenExpired,
        AuthenticationError::InvalidToken,
        AuthenticationError::EmailNotVerified { email: "user@example.com".into() },
        AuthenticationError::AccountLocked { locked_until: "2024-01-20T15:30:00Z".into() },
        AuthenticationError::RefreshTokenInvalid,
    ]
}

fn authorization() -> [AuthorizationError; 2] {
    [
        AuthorizationError::InsufficientPermissions { required: "test:delete", user_role: "GUEST".into() },
        AuthorizationError::ResourceAccessDenied { resource_type: "testCase", resource_id: 123 },
    ]
}

fn validation() -> [ValidationError; 4] {
    [
        ValidationError::RequiredFieldMissing { field: "name", location: "body" },
        ValidationError::InvalidFieldFormat {
            field: "email",
            value: "invalid-email".into(),
            expected: "valid email address",
        },
        ValidationError::ValueOutOfRange {
            field: "priority",
            value: "P10".into(),
            allowed: &["P0", "P1", "P2", "P3", "P4"],
        },
        ValidationError::InvalidDataType { field: "projectId", received: "string", expected: "number" },
    ]
}

fn resource() -> [ResourceError; 4] {
    [
        ResourceError::NotFound { resource_type: "testCase", resource_id: 999 },
        ResourceError::AlreadyExists { resource_type: "user", field: "email", value: "user@example.com".into() },
        ResourceError::Deleted {
            resource_type: "testCase",
            resource_id: 123,
            deleted_at: "2024-01-15T10:30:00Z".into(),
        },
        ResourceError::CannotDelete {
            resource_type: "project",
            resource_id: 5,
            dependencies: Dependencies { test_cases: 45, bugs: 12 },
        },
    ]
}

fn business_logic() -> [BusinessLogicError; 4] {
    [
        BusinessLogicError::InvalidStateTransition {
            current_state: "DRAFT",
            requested_state: "APPROVED",
            required_state: "IN_REVIEW",
        },
        BusinessLogicError::OperationNotAllowed {
            operation: "execute",
            current_status: "DEPRECATED",
            allowed_statuses: &["APPROVED"],
        },
        BusinessLogicError::QuotaExceeded { resource_type: "project", current: 10, limit: 10 },
        BusinessLogicError::ExecutionAlreadyInProgress { test_case_id: 123, existing_execution_id: 456 },
    ]
}

fn database() -> [DatabaseError; 3] {
    [
        DatabaseError::ConnectionFailed,
        DatabaseError::QueryTimeout,
        DatabaseError::TransactionFailed { reason: "Deadlock detected" },
    ]
}

fn external_service() -> [ExternalServiceError; 3] {
    [
        ExternalServiceError::EmailServiceFailed { service: "Resend", recipient: "user@example.com".into() },
        ExternalServiceError::FileUploadFailed { service: "Cloudinary", file_name: "screenshot.png".into() },
        ExternalServiceError::GithubApiFailed {
            endpoint: "/repos/owner/repo/issues".into(),
            github_error: "API rate limit exceeded".into(),
        },
    ]
}

fn rate_limiting() -> [RateLimitingError; 2] {
    [
        RateLimitingError::TooManyRequests { limit: 100, window: "15 minutes", retry_after: 300 },
        RateLimitingError::ConcurrentRequestLimit { limit: 10, active: 11 },
    ]
}

fn file_upload() -> [FileUploadError; 3] {
    [
        FileUploadError::FileTooLarge { file_size: 15_728_640, max_size: 10_485_760, max_size_mb: 10 },
        FileUploadError::InvalidFileType {
            file_type: "application/exe".into(),
            allowed_types: &["image/png", "image/jpeg", "application/pdf"],
        },
        FileUploadError::MaliciousFileDetected,
    ]
}

fn fix_documentation() -> [FixDocumentationError; 6] {
    [
        FixDocumentationError::InvalidRootCauseCategory {
            provided: "UNKNOWN_CAUSE".into(),
            allowed: ROOT_CAUSE_CATEGORIES,
        },
        FixDocumentationError::InvalidGitInformation {
            field: "gitCommitHash",
            reason: "Commit hash must be 40 characters",
        },
        FixDocumentationError::CannotDocumentFixForClosedBug { bug_id: 42, bug_status: "CLOSED" },
        FixDocumentationError::FixDocumentationAlreadyExists { bug_id: 42, existing_fix_documentation_id: 128 },
        FixDocumentationError::MissingRequiredFixDocumentationFields {
            missing_fields: vec!["fixStrategy", "rootCauseAnalysis", "rootCauseCategory"],
        },
        FixDocumentationError::DeveloperCannotVerifyOwnFix { bug_id: 42, developer_id: 5 },
    ]
}

const ROOT_CAUSE_CATEGORIES: &[&str] = &[
    "DESIGN_DEFECT",
    "IMPLEMENTATION_ERROR",
    "CONFIGURATION_ISSUE",
    "DEPENDENCY_BUG",
    "ENVIRONMENT_ISSUE",
    "ENVIRONMENTAL_CHANGE",
    "DOCUMENTATION_ERROR",
];

/// The error that the documentation explains the body with. It is in no catalog.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "ERROR_CODE", message = "Human-readable error message")]
struct Shape {
    field: &'static str,
    value: &'static str,
}

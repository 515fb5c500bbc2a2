//! One error of each code, as the service would make it, and the errors of the documented examples.

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
    errors().into_iter().find(|error| error.spec().code() == id)
}

/// One error of each code: the documentation shows each once.
pub fn errors() -> Vec<BoxApiError> {
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
        .collect()
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
        AuthorizationError::InsufficientPermissions { required: "test:delete".into(), user_role: "GUEST".into() },
        AuthorizationError::ResourceAccessDenied { resource_type: "testCase".into(), resource_id: 123 },
    ]
}

fn validation() -> [ValidationError; 4] {
    [
        ValidationError::RequiredFieldMissing { field: "name".into(), location: "body".into() },
        ValidationError::InvalidFieldFormat {
            field: "email".into(),
            value: "invalid-email".into(),
            expected: "valid email address".into(),
        },
        ValidationError::ValueOutOfRange {
            field: "priority".into(),
            value: "P10".into(),
            allowed: ["P0", "P1", "P2", "P3", "P4"].map(String::from).into(),
        },
        ValidationError::InvalidDataType {
            field: "projectId".into(),
            received: "string".into(),
            expected: "number".into(),
        },
    ]
}

fn resource() -> [ResourceError; 4] {
    [
        ResourceError::NotFound { resource_type: "testCase".into(), resource_id: 999 },
        ResourceError::AlreadyExists {
            resource_type: "user".into(),
            field: "email".into(),
            value: "user@example.com".into(),
        },
        ResourceError::Deleted {
            resource_type: "testCase".into(),
            resource_id: 123,
            deleted_at: "2024-01-15T10:30:00Z".into(),
        },
        ResourceError::CannotDelete {
            resource_type: "project".into(),
            resource_id: 5,
            dependencies: Dependencies { test_cases: 45, bugs: 12 },
        },
    ]
}

fn business_logic() -> [BusinessLogicError; 4] {
    [
        BusinessLogicError::InvalidStateTransition {
            current_state: "DRAFT".into(),
            requested_state: "APPROVED".into(),
            required_state: "IN_REVIEW".into(),
        },
        BusinessLogicError::OperationNotAllowed {
            operation: "execute".into(),
            current_status: "DEPRECATED".into(),
            allowed_statuses: ["APPROVED"].map(String::from).into(),
        },
        BusinessLogicError::QuotaExceeded { resource_type: "project".into(), current: 10, limit: 10 },
        BusinessLogicError::ExecutionAlreadyInProgress { test_case_id: 123, existing_execution_id: 456 },
    ]
}

fn database() -> [DatabaseError; 3] {
    [
        DatabaseError::ConnectionFailed,
        DatabaseError::QueryTimeout,
        DatabaseError::TransactionFailed { reason: "Deadlock detected".into() },
    ]
}

fn external_service() -> [ExternalServiceError; 3] {
    [
        ExternalServiceError::EmailServiceFailed { service: "Resend".into(), recipient: "user@example.com".into() },
        ExternalServiceError::FileUploadFailed { service: "Cloudinary".into(), file_name: "screenshot.png".into() },
        ExternalServiceError::GithubApiFailed {
            endpoint: "/repos/owner/repo/issues".into(),
            github_error: "API rate limit exceeded".into(),
        },
    ]
}

fn rate_limiting() -> [RateLimitingError; 2] {
    [
        RateLimitingError::TooManyRequests { limit: 100, window: "15 minutes".into(), retry_after: 300 },
        RateLimitingError::ConcurrentRequestLimit { limit: 10, active: 11 },
    ]
}

fn file_upload() -> [FileUploadError; 3] {
    [
        FileUploadError::FileTooLarge { file_size: 15_728_640, max_size: 10_485_760, max_size_mb: 10 },
        FileUploadError::InvalidFileType {
            file_type: "application/exe".into(),
            allowed_types: ["image/png", "image/jpeg", "application/pdf"].map(String::from).into(),
        },
        FileUploadError::MaliciousFileDetected,
    ]
}

fn fix_documentation() -> [FixDocumentationError; 6] {
    [
        FixDocumentationError::InvalidRootCauseCategory {
            provided: "UNKNOWN_CAUSE".into(),
            allowed: ROOT_CAUSE_CATEGORIES.map(String::from).into(),
        },
        FixDocumentationError::InvalidGitInformation {
            field: "gitCommitHash".into(),
            reason: "Commit hash must be 40 characters".into(),
        },
        FixDocumentationError::CannotDocumentFixForClosedBug { bug_id: 42, bug_status: "CLOSED".into() },
        FixDocumentationError::FixDocumentationAlreadyExists { bug_id: 42, existing_fix_documentation_id: 128 },
        FixDocumentationError::MissingRequiredFixDocumentationFields {
            missing_fields: ["fixStrategy", "rootCauseAnalysis", "rootCauseCategory"].map(String::from).into(),
        },
        FixDocumentationError::DeveloperCannotVerifyOwnFix { bug_id: 42, developer_id: 5 },
    ]
}

const ROOT_CAUSE_CATEGORIES: [&str; 7] = [
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

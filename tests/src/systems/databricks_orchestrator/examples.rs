//! One error of each code, as the service would make it, and the errors of the documented examples.

use std::time::{Duration, UNIX_EPOCH};

use api_error::{ApiError, BoxApiError, RequestContext};

use super::{
    AiAgentError, AuthenticationError, AuthorizationError, ConflictError, ENVELOPE, NotFoundError, RateLimitingError,
    ServerError, ServiceUnavailableError, ValidationError, WEBHOOK_EVENT, WebhookError,
};
use crate::conformance::Example;

/// The request that an example answers, or the delivery that it is.
pub fn request(example: &Example) -> RequestContext {
    let noon = Duration::from_secs(1_736_596_800); // 2025-01-11T12:00:00Z
    let request = RequestContext::new().with_timestamp(UNIX_EPOCH + noon);
    match &*example.kind {
        "webhook" => request
            .with_envelope(&WEBHOOK_EVENT)
            .with_extra("event_type", "task.create.failed")
            .with_extra("webhook_id", "webhook-id")
            .with_extra("attempt", 1),
        _ => request.with_envelope(&ENVELOPE).with_request_id("uuid-for-tracking"),
    }
}

/// The error that an example shows.
pub fn error(example: &Example) -> Option<BoxApiError> {
    let Some(id) = &example.id else {
        return Some(shape().into());
    };
    match &*example.kind {
        "webhook" => find(id, webhook().map(BoxApiError::from)),
        _ => find(id, errors()),
    }
}

fn find(id: &str, errors: impl IntoIterator<Item = BoxApiError>) -> Option<BoxApiError> {
    errors.into_iter().find(|error| error.spec().code() == id)
}

fn webhook() -> [WebhookError; 1] {
    [WebhookError::InvalidTaskData { field: "project_id".into(), message: "Project not found".into() }]
}

/// One error of each code: the documentation shows each once.
pub fn errors() -> Vec<BoxApiError> {
    let validation = validation().into_iter().map(BoxApiError::from);
    validation
        .chain(authentication().map(BoxApiError::from))
        .chain(authorization().map(BoxApiError::from))
        .chain(not_found().map(BoxApiError::from))
        .chain(conflict().map(BoxApiError::from))
        .chain(ai_agent().map(BoxApiError::from))
        .chain(rate_limiting().map(BoxApiError::from))
        .chain(server().map(BoxApiError::from))
        .chain(service_unavailable().map(BoxApiError::from))
        .collect()
}

fn validation() -> [ValidationError; 3] {
    let rejected = [("name", "Field required"), ("estimated_minutes", "Must be between 0 and 10080")];
    [
        ValidationError::ValidationError(rejected.map(|(field, why)| (field.into(), why.into())).into()),
        ValidationError::InvalidPatch { op: "update".into(), task_id: "550e8400-e29b-41d4-a716-446655440000".into() },
        ValidationError::InvalidHierarchy { current_depth: 5, max_depth: 5, parent_id: "task-id".into() },
    ]
}

fn authentication() -> [AuthenticationError; 2] {
    [
        AuthenticationError::Unauthorized { suggestion: "Include valid API key or JWT token".into() },
        AuthenticationError::TokenExpired {
            expired_at: "2025-01-11T11:00:00Z".into(),
            suggestion: "Refresh your token".into(),
        },
    ]
}

fn authorization() -> [AuthorizationError; 2] {
    [
        AuthorizationError::Forbidden { required_permission: "project.delete".into(), user_role: "viewer".into() },
        AuthorizationError::ResourceLocked {
            locked_by: "user@example.com".into(),
            locked_until: "2025-01-11T12:30:00Z".into(),
        },
    ]
}

fn not_found() -> [NotFoundError; 2] {
    [
        NotFoundError::NotFound { resource_type: "project".into(), id: "550e8400-e29b-41d4-a716-446655440000".into() },
        NotFoundError::DeletedResource {
            deleted_at: "2025-01-10T15:30:00Z".into(),
            suggestion: "Use restore endpoint to recover".into(),
        },
    ]
}

fn conflict() -> [ConflictError; 2] {
    [
        ConflictError::DuplicateResource {
            field: "name".into(),
            value: "Q1 Marketing Campaign".into(),
            existing_id: "project-id".into(),
        },
        ConflictError::ConcurrentUpdate { suggestion: "Retry with latest version".into() },
    ]
}

fn ai_agent() -> [AiAgentError; 2] {
    [
        AiAgentError::AiGenerationFailed {
            provider: "openai".into(),
            model: "gpt-4".into(),
            reason: "Invalid response format".into(),
        },
        AiAgentError::InvalidAiRequest { suggestion: "Provide more specific project details".into(), min_length: 20 },
    ]
}

fn rate_limiting() -> [RateLimitingError; 2] {
    [
        RateLimitingError::RateLimitExceeded { limit: 100, window: "1 minute".into(), retry_after: 45 },
        RateLimitingError::AiQuotaExceeded { quota: 1000, used: 1000, resets_at: "2025-01-12T00:00:00Z".into() },
    ]
}

fn server() -> [ServerError; 2] {
    [
        ServerError::InternalError {
            request_id: "550e8400-e29b-41d4-a716-446655440000".into(),
            suggestion: "Please try again or contact support".into(),
        },
        ServerError::DatabaseError { operation: "insert".into(), suggestion: "Retry the request".into() },
    ]
}

fn service_unavailable() -> [ServiceUnavailableError; 2] {
    [
        ServiceUnavailableError::ServiceUnavailable {
            retry_after: 300,
            maintenance_until: "2025-01-11T13:00:00Z".into(),
        },
        ServiceUnavailableError::AiProviderUnavailable {
            provider: "openai".into(),
            fallback_available: true,
            suggestion: "Request will use fallback provider".into(),
        },
    ]
}

/// The error that the documentation explains the body with. It is in no catalog.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "ERROR_CODE", message = "Human-readable error message")]
struct Shape {
    field: &'static str,
    suggestion: &'static str,
}

fn shape() -> Shape {
    Shape { field: "Additional context", suggestion: "How to fix" }
}

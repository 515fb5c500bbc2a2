//! The errors of the documented examples, as the service would make them.

use api_error::{ApiError, BoxApiError, FieldError, Mode, RequestContext};

use super::{
    AuthenticationError, AuthorizationError, BusinessLogicError, ENVELOPE, ExternalServiceError, InternalError,
    RateLimitingError, ResourceError, StreamingError, ValidationError,
};
use crate::conformance::Example;

/// The request that an example answers.
pub fn request(example: &Example) -> RequestContext {
    let id = match example.id {
        Some(_) => "req-550e8400-e29b-41d4-a716-446655440000",
        None => "req-uuid",
    };
    RequestContext::new().with_envelope(&ENVELOPE).with_request_id(id).with_mode(mode(example))
}

/// Some examples name no mode. Three of these show the details of a hidden code: they were written in development.
fn mode(example: &Example) -> Mode {
    match example.id.as_deref() {
        Some("INSUFFICIENT_PERMISSIONS" | "WORKFLOW_EXECUTION_FAILED" | "STREAM_TIMEOUT") => Mode::Development,
        _ => Mode::Production,
    }
}

/// The error that an example shows.
pub fn error(example: &Example) -> Option<BoxApiError> {
    let Some(id) = &example.id else {
        return Some(shape(&example.kind).into());
    };
    Some(match &**id {
        "VALIDATION_ERROR" => ValidationError::ValidationError(vec![rejected_field(&example.kind)]).into(),
        "EXPIRED_TOKEN" => AuthenticationError::ExpiredToken.into(),
        "INSUFFICIENT_PERMISSIONS" => insufficient_permissions().into(),
        "NOT_FOUND" => ResourceError::NotFound.into(),
        "SESSION_NOT_FOUND" => session_not_found().into(),
        "RATE_LIMIT_EXCEEDED" => rate_limit_exceeded().into(),
        "WORKFLOW_EXECUTION_FAILED" => workflow_execution_failed().into(),
        "LLM_API_ERROR" => llm_api_error().into(),
        "DATABASE_ERROR" => database_error().into(),
        "INTERNAL_ERROR" => InternalError::InternalError.into(),
        "STREAM_TIMEOUT" => stream_timeout().into(),
        _ => return None,
    })
}

fn rejected_field(kind: &str) -> FieldError {
    match kind {
        "http-exchange" => field("timeout_minutes", "Timeout must be 5-1440 minutes", "range: 5-1440"),
        _ => field("name", "Name must be 1-200 characters", "length: 1-200"),
    }
}

fn field(path: &'static str, message: &'static str, constraint: &'static str) -> FieldError {
    FieldError::new(path, message).with_constraint(constraint)
}

fn insufficient_permissions() -> AuthorizationError {
    AuthorizationError::InsufficientPermissions {
        required: "workflows:execute".into(),
        current: vec!["workflows:read".into()],
    }
}

fn session_not_found() -> ResourceError {
    ResourceError::SessionNotFound { session_id: "550e8400-e29b-41d4-a716-446655440000".into() }
}

fn rate_limit_exceeded() -> RateLimitingError {
    RateLimitingError::RateLimitExceeded {
        limit: 1000,
        reset_at: "2025-11-25T11:00:00Z".into(),
        remaining: 0,
        reset: 1_700_003_600,
        retry_after: 3600,
    }
}

fn workflow_execution_failed() -> BusinessLogicError {
    BusinessLogicError::WorkflowExecutionFailed {
        workflow_id: "wf-123".into(),
        failed_task: "deploy-prod".into(),
        reason: "Deployment health check failed".into(),
    }
}

fn llm_api_error() -> ExternalServiceError {
    ExternalServiceError::LlmApiError { upstream_error: "API rate limit exceeded".into(), upstream_status: 429 }
}

fn database_error() -> ExternalServiceError {
    ExternalServiceError::DatabaseError {
        connection_string: "postgres://localhost:5432/db".into(),
        error: "connection refused".into(),
        stack_trace: "...".into(),
    }
}

fn stream_timeout() -> StreamingError {
    StreamingError::StreamTimeout { timeout_seconds: 30, chunks_received: 15 }
}

/// The error that the documentation explains the body with. It is in no catalog.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "ERROR_CODE", message = "Human-readable message")]
#[api(docs_url = "https://docs.llm-copilot-agent.dev/errors/CODE")]
struct Shape {
    additional: &'static str,
    #[api(field_errors)]
    field: FieldError,
}

fn shape(kind: &str) -> Shape {
    let field = match kind {
        "field-error" => {
            let message = "Timeout must be between 1 and 3600 seconds";
            field("tasks[0].timeout_seconds", message, "range: 1-3600")
        }
        _ => field("path.to.field", "Field-specific error", "violated constraint"),
    };
    Shape { additional: "context", field }
}

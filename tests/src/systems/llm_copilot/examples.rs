//! One error of each code, as the service would make it, and the errors of the documented examples.

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
    match example.id.as_deref() {
        None => Some(shape(&example.kind).into()),
        Some("VALIDATION_ERROR") => Some(ValidationError::ValidationError(vec![rejected_field(&example.kind)]).into()),
        Some(id) => errors().into_iter().find(|error| error.spec().code() == id),
    }
}

/// One error of each code.
pub fn errors() -> Vec<BoxApiError> {
    let validation = validation().into_iter().map(BoxApiError::from);
    validation
        .chain(authentication().map(BoxApiError::from))
        .chain(authorization().map(BoxApiError::from))
        .chain(resource().map(BoxApiError::from))
        .chain(rate_limiting().map(BoxApiError::from))
        .chain(business_logic().map(BoxApiError::from))
        .chain(external_service().map(BoxApiError::from))
        .chain(internal().map(BoxApiError::from))
        .chain(streaming().map(BoxApiError::from))
        .collect()
}

fn validation() -> [ValidationError; 18] {
    [
        ValidationError::ValidationError(["error", "http-exchange"].map(rejected_field).into()),
        ValidationError::InvalidFormat,
        ValidationError::MissingRequiredField,
        ValidationError::InvalidFieldValue,
        ValidationError::FieldTooLong,
        ValidationError::FieldTooShort,
        ValidationError::InvalidPattern,
        ValidationError::InvalidEnum,
        ValidationError::InvalidUuid,
        ValidationError::InvalidTimestamp,
        ValidationError::InvalidTimeRange,
        ValidationError::InvalidJson,
        ValidationError::InvalidContentType,
        ValidationError::PayloadTooLarge,
        ValidationError::TooManyItems,
        ValidationError::DuplicateEntry,
        ValidationError::CircularDependency,
        ValidationError::InvalidDependency,
    ]
}

fn authentication() -> [AuthenticationError; 9] {
    [
        AuthenticationError::Unauthorized,
        AuthenticationError::InvalidToken,
        AuthenticationError::ExpiredToken,
        AuthenticationError::MissingToken,
        AuthenticationError::InvalidCredentials,
        AuthenticationError::TokenRevoked,
        AuthenticationError::InvalidSignature,
        AuthenticationError::InvalidIssuer,
        AuthenticationError::InvalidAudience,
    ]
}

fn authorization() -> [AuthorizationError; 6] {
    [
        AuthorizationError::Forbidden,
        insufficient_permissions(),
        AuthorizationError::ResourceAccessDenied,
        AuthorizationError::OperationNotAllowed,
        AuthorizationError::QuotaExceeded,
        AuthorizationError::FeatureNotEnabled,
    ]
}

fn resource() -> [ResourceError; 10] {
    [
        ResourceError::NotFound,
        ResourceError::ResourceNotFound,
        session_not_found(),
        ResourceError::WorkflowNotFound,
        ResourceError::IncidentNotFound,
        ResourceError::UserNotFound,
        ResourceError::AlreadyExists,
        ResourceError::ResourceConflict,
        ResourceError::ResourceLocked,
        ResourceError::ResourceExpired,
    ]
}

fn rate_limiting() -> [RateLimitingError; 4] {
    [
        rate_limit_exceeded(),
        RateLimitingError::TooManyRequests,
        RateLimitingError::QuotaLimitExceeded,
        RateLimitingError::ConcurrencyLimitExceeded,
    ]
}

fn business_logic() -> [BusinessLogicError; 10] {
    [
        BusinessLogicError::InvalidState,
        workflow_execution_failed(),
        BusinessLogicError::WorkflowAlreadyRunning,
        BusinessLogicError::WorkflowNotApproved,
        BusinessLogicError::ApprovalRequired,
        BusinessLogicError::CannotCancelWorkflow,
        BusinessLogicError::TaskExecutionFailed,
        BusinessLogicError::InvalidWorkflowState,
        BusinessLogicError::IncidentAlreadyClosed,
        BusinessLogicError::IncidentNotResolved,
    ]
}

fn external_service() -> [ExternalServiceError; 10] {
    [
        ExternalServiceError::ExternalServiceError,
        llm_api_error(),
        ExternalServiceError::LlmApiTimeout,
        ExternalServiceError::LlmApiRateLimited,
        ExternalServiceError::PrometheusError,
        ExternalServiceError::LokiError,
        ExternalServiceError::TempoError,
        database_error(),
        ExternalServiceError::CacheError,
        ExternalServiceError::VectorDbError,
    ]
}

fn internal() -> [InternalError; 9] {
    [
        InternalError::InternalError,
        InternalError::ConfigurationError,
        InternalError::ServiceUnavailable,
        InternalError::DependencyFailure,
        InternalError::DatabaseConnectionError,
        InternalError::CacheConnectionError,
        InternalError::MessageQueueError,
        InternalError::SerializationError,
        InternalError::DeserializationError,
    ]
}

fn streaming() -> [StreamingError; 5] {
    [
        StreamingError::StreamError,
        StreamingError::StreamClosed,
        stream_timeout(),
        StreamingError::InvalidResumeToken,
        StreamingError::StreamBackpressure,
    ]
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

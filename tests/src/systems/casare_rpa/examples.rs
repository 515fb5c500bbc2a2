//! One error of each code, as the service would make it, and the errors of the documented examples.

use api_error::{ApiError, BoxApiError, FieldError, RequestContext};

use super::{
    AuthenticationError, ENVELOPE, RateLimitingError, ResourceError, ServerError, ValidationError, WebSocketError,
};
use crate::conformance::Example;

/// The request that an example answers. No body says anything of it.
pub fn request(_: &Example) -> RequestContext {
    RequestContext::new().with_envelope(&ENVELOPE)
}

/// The error that an example shows.
pub fn error(example: &Example) -> Option<BoxApiError> {
    match &example.id {
        Some(id) => errors().into_iter().find(|error| error.spec().code() == id),
        None if example.kind == "validation-list" => Some(InvalidRequest(vec![missing_field()]).into()),
        None => Some(Shape.into()),
    }
}

/// One error of each code.
pub fn errors() -> Vec<BoxApiError> {
    let authentication = authentication().into_iter().map(BoxApiError::from);
    authentication
        .chain(validation().map(BoxApiError::from))
        .chain(resource().map(BoxApiError::from))
        .chain([BoxApiError::from(RateLimitingError::RateLimitExceeded { seconds: 30 })])
        .chain(server().map(BoxApiError::from))
        .chain(websocket().map(BoxApiError::from))
        .collect()
}

fn authentication() -> [AuthenticationError; 7] {
    [
        AuthenticationError::TokenMissing,
        AuthenticationError::TokenExpired,
        AuthenticationError::TokenInvalid,
        AuthenticationError::TokenWrongType,
        AuthenticationError::RefreshTokenInvalid,
        AuthenticationError::InsufficientPermissions { role: "admin".into() },
        AuthenticationError::RobotTokenInvalid,
    ]
}

fn validation() -> [ValidationError; 10] {
    [
        ValidationError::WorkflowNoNodes,
        ValidationError::WorkflowNodesFormat,
        ValidationError::WorkflowTooLarge { count: 1024 },
        ValidationError::TriggerTypeInvalid,
        ValidationError::ExecutionModeInvalid,
        ValidationError::CronExpressionInvalid { details: "minute 61 is out of range".into() },
        ValidationError::FileTypeInvalid,
        ValidationError::FileContentTypeInvalid { r#type: "image/png".into() },
        ValidationError::FileTooLarge,
        ValidationError::JsonInvalid { parse_error: "Expecting ',' delimiter: line 3 column 7".into() },
    ]
}

fn resource() -> [ResourceError; 4] {
    [
        ResourceError::WorkflowNotFound { workflow_id: "wf-1".into() },
        ResourceError::ScheduleNotFound { schedule_id: "nightly".into() },
        ResourceError::RobotNotFound { robot_id: "robot-2".into() },
        ResourceError::JobNotFound { job_id: "job-3".into() },
    ]
}

fn server() -> [ServerError; 4] {
    [
        ServerError::InternalError { operation: "Export".into(), details: "no space left".into() },
        ServerError::DatabaseUnavailable { resource: "jobs".into() },
        ServerError::NotImplemented,
        ServerError::DegradedMode,
    ]
}

fn websocket() -> [WebSocketError; 2] {
    [WebSocketError::ConnectionTimeout, WebSocketError::InvalidMessage]
}

/// The errors that the documentation explains the bodies with. They are in no catalog.
#[derive(Debug, ApiError)]
#[api(status = 400, message = "Human-readable error message")]
struct Shape;

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct InvalidRequest(#[api(field_errors)] Vec<FieldError>);

fn missing_field() -> FieldError {
    FieldError::new("body.workflow_name", "field required").with_code("value_error.missing")
}

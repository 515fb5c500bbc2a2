//! One error of each code, as the service would make it, and the errors of the documented examples.

use std::time::{Duration, UNIX_EPOCH};

use api_error::{ApiError, BoxApiError, RequestContext};

use super::{
    AuthenticationError, AuthorizationError, ContentGenerationError, ENVELOPE, FirstMessage, PaymentError,
    RateLimitingError, ResourceError, RobloxError, ServerError, ValidationError, WEBSOCKET_EVENT, WebSocketError,
};
use crate::conformance::Example;

/// The request that an example answers, or the connection that it is sent over.
pub fn request(example: &Example) -> RequestContext {
    let ten = Duration::from_secs(1_737_453_600); // 2025-01-21T10:00:00Z
    let request = RequestContext::new()
        .with_timestamp(UNIX_EPOCH + ten)
        .with_request_id("req_abc123")
        .with_trace_id("trace_xyz789")
        .with_path("/api/v1/content/generate")
        .with_method("POST");
    request.with_envelope(if example.kind == "websocket" { &WEBSOCKET_EVENT } else { &ENVELOPE })
}

/// The error that an example shows.
pub fn error(example: &Example) -> Option<BoxApiError> {
    let Some(id) = &example.id else {
        return Some(shape().into());
    };
    errors().into_iter().find(|error| error.spec().code() == id)
}

/// One error of each code: the documentation shows each once.
pub fn errors() -> Vec<BoxApiError> {
    let authentication = authentication().into_iter().map(BoxApiError::from);
    authentication
        .chain(authorization().map(BoxApiError::from))
        .chain(validation().map(BoxApiError::from))
        .chain(rate_limiting().map(BoxApiError::from))
        .chain(resource().map(BoxApiError::from))
        .chain(content_generation().map(BoxApiError::from))
        .chain(roblox().map(BoxApiError::from))
        .chain(payment().map(BoxApiError::from))
        .chain(websocket().map(BoxApiError::from))
        .chain(server().map(BoxApiError::from))
        .collect()
}

fn authentication() -> [AuthenticationError; 4] {
    [
        AuthenticationError::AuthenticationRequired {
            endpoint: "/api/v1/classes".into(),
            required_header: "Authorization: Bearer <token>".into(),
        },
        AuthenticationError::InvalidToken {
            issue: "Token signature verification failed".into(),
            suggestion: "Obtain a new token via /api/v1/auth/login".into(),
        },
        AuthenticationError::TokenExpired {
            expired_at: "2025-01-21T10:00:00Z".into(),
            current_time: "2025-01-21T10:30:00Z".into(),
            suggestion: "Use /api/v1/auth/refresh or re-login".into(),
        },
        AuthenticationError::InvalidCredentials { attempts_remaining: 4, lockout_duration: "15 minutes".into() },
    ]
}

fn authorization() -> [AuthorizationError; 3] {
    [
        AuthorizationError::InsufficientPermissions {
            user_role: "student".into(),
            required_role: "teacher".into(),
            required_permissions: ["content:create", "class:manage"].map(String::from).into(),
        },
        AuthorizationError::ResourceAccessDenied {
            resource_type: "class".into(),
            resource_id: "class_123".into(),
            reason: "Not a member of this class".into(),
        },
        AuthorizationError::FeatureNotAvailable {
            feature: "ai_content_generation".into(),
            current_plan: "basic".into(),
            required_plan: "premium".into(),
        },
    ]
}

fn validation() -> [ValidationError; 5] {
    [
        ValidationError::ValidationError {
            field: "grade_level".into(),
            value: "invalid".into(),
            expected: "String matching pattern: K-2, 3-5, 6-8, 9-12".into(),
            suggestion: "Use valid grade level format".into(),
        },
        ValidationError::MissingRequiredField {
            field: "learning_objectives".into(),
            requirement: "Array with 1-10 objectives".into(),
        },
        ValidationError::InvalidFieldType {
            field: "duration_minutes".into(),
            provided_type: "string".into(),
            expected_type: "integer".into(),
            constraints: "Between 5 and 120".into(),
        },
        ValidationError::FieldTooLong { field: "subject".into(), current_length: 150, max_length: 100 },
        ValidationError::InvalidEmailFormat {
            field: "email".into(),
            value: "invalid-email".into(),
            pattern: "user@domain.com".into(),
        },
    ]
}

fn rate_limiting() -> [RateLimitingError; 2] {
    [
        RateLimitingError::RateLimitExceeded {
            limit: "100 requests per minute".into(),
            reset_time: "2025-01-21T10:01:00Z".into(),
            retry_after: 45,
            requests: 100,
            remaining: 0,
            reset: 1_642_771_260,
        },
        RateLimitingError::ConcurrentLimitExceeded {
            concurrent_limit: 10,
            current_count: 15,
            suggestion: "Wait for some requests to complete".into(),
        },
    ]
}

fn resource() -> [ResourceError; 3] {
    [
        ResourceError::ResourceNotFound {
            resource_type: "class".into(),
            resource_id: "class_999".into(),
            suggestion: "Check resource ID or use list endpoint".into(),
        },
        ResourceError::ResourceAlreadyExists {
            resource_type: "user".into(),
            conflicting_field: "email".into(),
            existing_value: "user@example.com".into(),
        },
        ResourceError::ResourceDeleted {
            resource_type: "lesson".into(),
            resource_id: "lesson_123".into(),
            deleted_at: "2025-01-20T15:30:00Z".into(),
        },
    ]
}

fn content_generation() -> [ContentGenerationError; 3] {
    [
        ContentGenerationError::GenerationFailed {
            session_id: "gen_abc123".into(),
            stage: "quiz_generation".into(),
            failure_reason: "Insufficient context for quiz questions".into(),
            retry_possible: true,
        },
        ContentGenerationError::InvalidContentParameters {
            issue: "Grade level 'K-2' incompatible with difficulty 'expert'".into(),
            suggestion: "Use 'easy' or 'medium' difficulty for K-2".into(),
        },
        ContentGenerationError::GenerationTimeout {
            session_id: "gen_abc123".into(),
            timeout_duration: "300 seconds".into(),
            partial_results_available: true,
        },
    ]
}

fn roblox() -> [RobloxError; 3] {
    [
        RobloxError::RobloxAuthFailed {
            oauth_error: "invalid_grant".into(),
            suggestion: "Re-initiate OAuth flow".into(),
        },
        RobloxError::RobloxApiError {
            api_endpoint: "universes/12345/messaging-service".into(),
            roblox_error: "UniverseNotFound".into(),
            suggestion: "Verify universe ID is correct".into(),
        },
        RobloxError::EnvironmentGenerationFailed {
            environment_type: "space_station".into(),
            failure_stage: "script_generation".into(),
            error: "Insufficient memory for large environment".into(),
        },
    ]
}

fn payment() -> [PaymentError; 2] {
    [
        PaymentError::PaymentRequired {
            feature: "advanced_analytics".into(),
            required_plan: "premium".into(),
            upgrade_url: "/billing/upgrade".into(),
        },
        PaymentError::StripeError {
            stripe_code: "card_declined".into(),
            decline_code: "insufficient_funds".into(),
            suggestion: "Use different payment method".into(),
        },
    ]
}

fn websocket() -> [WebSocketError; 2] {
    [
        WebSocketError::WebsocketAuthRequired {
            endpoint: "/ws/content/gen_123".into(),
            required_message: FirstMessage { r#type: "auth".into(), token: "Bearer <jwt_token>".into() },
        },
        WebSocketError::WebsocketConnectionLimit {
            current_connections: 10,
            max_connections: 10,
            suggestion: "Close unused connections".into(),
        },
    ]
}

fn server() -> [ServerError; 4] {
    [
        ServerError::InternalServerError {
            request_id: "req_abc123".into(),
            suggestion: "Retry request or contact support if persists".into(),
        },
        ServerError::DatabaseError {
            operation: "SELECT".into(),
            table: "classes".into(),
            suggestion: "Retry request in a few moments".into(),
        },
        ServerError::ExternalServiceError {
            service: "OpenAI API".into(),
            status: "503 Service Unavailable".into(),
            suggestion: "Try again in a few minutes".into(),
        },
        ServerError::AiServiceOverload {
            estimated_wait_time: "2-3 minutes".into(),
            suggestion: "Queue request for later processing".into(),
        },
    ]
}

/// The error that the documentation explains the body with. It is in no catalog.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "ERROR_CODE", message = "Human-readable error description")]
struct Shape {
    field: &'static str,
    issue: &'static str,
    suggestion: &'static str,
}

fn shape() -> Shape {
    Shape { field: "specific_field_name", issue: "Detailed issue description", suggestion: "How to fix this error" }
}

//! The quick way: a `serde_json::json!` tree. Its keys come out sorted.

use bytes::Bytes;
use http::{Response, StatusCode};
use serde_json::{Value, json};

use super::cases::{Facts, FieldFacts};
use super::{Producer, response};

pub struct JsonMacro(pub Facts);

impl Producer for JsonMacro {
    fn name(&self) -> &'static str {
        "serde_json::json!"
    }

    fn expired_token(&self) -> Response<Bytes> {
        let body = json!({"error": {
            "code": "EXPIRED_TOKEN",
            "message": "Authentication token expired",
            "documentation_url": "https://docs.llm-copilot-agent.dev/errors/2002",
        }});
        response(StatusCode::UNAUTHORIZED, &body)
    }

    fn session_not_found(&self) -> Response<Bytes> {
        let facts = &self.0.session;
        let body = json!({"error": {
            "code": "SESSION_NOT_FOUND",
            "message": "Session not found",
            "details": { "session_id": facts.session_id },
            "documentation_url": "https://docs.llm-copilot-agent.dev/errors/4002",
            "request_id": facts.request_id,
        }});
        response(StatusCode::NOT_FOUND, &body)
    }

    fn rate_limit_exceeded(&self) -> Response<Bytes> {
        let facts = &self.0.rate_limit;
        let body = json!({"error": {
            "code": "RATE_LIMIT_EXCEEDED",
            "message": format!("Rate limit exceeded. Please retry after {} seconds", facts.retry_after),
            "details": { "limit": facts.limit, "reset_at": facts.reset_at },
        }});
        response::with_rate_limit(response(StatusCode::TOO_MANY_REQUESTS, &body), facts)
    }

    fn validation_error(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, &validation_body(&self.0.field_errors))
    }

    fn validation_error_escaped(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, &validation_body(&self.0.field_errors_escaped))
    }

    fn validation_error_body(&self) -> Bytes {
        bytes(&validation_body(&self.0.field_errors))
    }
}

fn validation_body(field_errors: &[FieldFacts]) -> Value {
    json!({"error": {
        "code": "VALIDATION_ERROR",
        "message": "Request validation failed",
        "field_errors": field_errors,
    }})
}

fn bytes(body: &Value) -> Bytes {
    serde_json::to_vec(body).expect("a JSON value always serializes").into()
}

fn response(status: StatusCode, body: &Value) -> Response<Bytes> {
    response::new(status, "application/json", bytes(body))
}

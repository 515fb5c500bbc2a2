//! What a careful engineer writes by hand: borrowing structs, `serde_json::to_vec`, typed headers.

use bytes::Bytes;
use http::{Response, StatusCode};
use serde::Serialize;

use super::cases::{Facts, FieldFacts};
use super::{Producer, response};

#[derive(Serialize)]
struct Envelope<'a, D> {
    error: Body<'a, D>,
}

#[derive(Serialize)]
struct Body<'a, D> {
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<D>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    field_errors: &'a [FieldFacts],
    #[serde(skip_serializing_if = "Option::is_none")]
    documentation_url: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<&'a str>,
}

#[derive(Serialize)]
struct NoDetails {}

#[derive(Serialize)]
struct SessionDetails<'a> {
    session_id: &'a str,
}

#[derive(Serialize)]
struct RateLimitDetails<'a> {
    limit: u64,
    reset_at: &'a str,
}

pub struct Careful(pub Facts);

impl Producer for Careful {
    fn name(&self) -> &'static str {
        "structs + to_vec"
    }

    fn expired_token(&self) -> Response<Bytes> {
        let body = body(Body::<NoDetails> {
            code: "EXPIRED_TOKEN",
            message: "Authentication token expired",
            details: None,
            field_errors: &[],
            documentation_url: Some("https://docs.llm-copilot-agent.dev/errors/2002"),
            request_id: None,
        });
        response(StatusCode::UNAUTHORIZED, body)
    }

    fn session_not_found(&self) -> Response<Bytes> {
        let facts = &self.0.session;
        let body = body(Body {
            code: "SESSION_NOT_FOUND",
            message: "Session not found",
            details: Some(SessionDetails { session_id: &facts.session_id }),
            field_errors: &[],
            documentation_url: Some("https://docs.llm-copilot-agent.dev/errors/4002"),
            request_id: Some(&facts.request_id),
        });
        response(StatusCode::NOT_FOUND, body)
    }

    fn rate_limit_exceeded(&self) -> Response<Bytes> {
        let facts = &self.0.rate_limit;
        let body = body(Body {
            code: "RATE_LIMIT_EXCEEDED",
            message: &format!("Rate limit exceeded. Please retry after {} seconds", facts.retry_after),
            details: Some(RateLimitDetails { limit: facts.limit, reset_at: &facts.reset_at }),
            field_errors: &[],
            documentation_url: None,
            request_id: None,
        });
        response::with_rate_limit(response(StatusCode::TOO_MANY_REQUESTS, body), facts)
    }

    fn validation_error(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, validation_body(&self.0.field_errors))
    }

    fn validation_error_escaped(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, validation_body(&self.0.field_errors_escaped))
    }

    fn validation_error_body(&self) -> Bytes {
        validation_body(&self.0.field_errors)
    }
}

fn validation_body(field_errors: &[FieldFacts]) -> Bytes {
    body(Body::<NoDetails> {
        code: "VALIDATION_ERROR",
        message: "Request validation failed",
        details: None,
        field_errors,
        documentation_url: None,
        request_id: None,
    })
}

fn body<D: Serialize>(error: Body<'_, D>) -> Bytes {
    let body = serde_json::to_vec(&Envelope { error }).expect("text and numbers always serialize");
    Bytes::from(body)
}

fn response(status: StatusCode, body: Bytes) -> Response<Bytes> {
    response::new(status, "application/json", body)
}

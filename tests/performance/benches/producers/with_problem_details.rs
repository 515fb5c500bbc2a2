//! The crate `problem_details`: RFC 9457 bodies, our facts as typed extension members.

use bytes::Bytes;
use http::{Response, StatusCode, Uri};
use problem_details::{JsonProblemDetails, ProblemDetails};
use serde::Serialize;

use super::cases::{Facts, FieldFacts};
use super::{Producer, response};

#[derive(Serialize)]
struct CodeMembers {
    code: &'static str,
}

#[derive(Serialize)]
struct SessionMembers<'a> {
    code: &'static str,
    session_id: &'a str,
    request_id: &'a str,
}

#[derive(Serialize)]
struct RateLimitMembers<'a> {
    code: &'static str,
    limit: u64,
    reset_at: &'a str,
}

#[derive(Serialize)]
struct ValidationMembers<'a> {
    code: &'static str,
    field_errors: &'a [FieldFacts],
}

pub struct WithProblemDetails(pub Facts);

impl Producer for WithProblemDetails {
    fn name(&self) -> &'static str {
        "problem_details"
    }

    fn expired_token(&self) -> Response<Bytes> {
        let problem = ProblemDetails::new()
            .with_status(StatusCode::UNAUTHORIZED)
            .with_type(Uri::from_static("https://docs.llm-copilot-agent.dev/errors/2002"))
            .with_title("Authentication token expired")
            .with_extensions(CodeMembers { code: "EXPIRED_TOKEN" });
        response(StatusCode::UNAUTHORIZED, problem)
    }

    fn session_not_found(&self) -> Response<Bytes> {
        let facts = &self.0.session;
        let problem = ProblemDetails::new()
            .with_status(StatusCode::NOT_FOUND)
            .with_type(Uri::from_static("https://docs.llm-copilot-agent.dev/errors/4002"))
            .with_title("Session not found")
            .with_extensions(SessionMembers {
                code: "SESSION_NOT_FOUND",
                session_id: &facts.session_id,
                request_id: &facts.request_id,
            });
        response(StatusCode::NOT_FOUND, problem)
    }

    fn rate_limit_exceeded(&self) -> Response<Bytes> {
        let facts = &self.0.rate_limit;
        let problem = ProblemDetails::new()
            .with_status(StatusCode::TOO_MANY_REQUESTS)
            .with_title(format!("Rate limit exceeded. Please retry after {} seconds", facts.retry_after))
            .with_extensions(RateLimitMembers {
                code: "RATE_LIMIT_EXCEEDED",
                limit: facts.limit,
                reset_at: &facts.reset_at,
            });
        response::with_rate_limit(response(StatusCode::TOO_MANY_REQUESTS, problem), facts)
    }

    fn validation_error(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, validation_problem(&self.0.field_errors))
    }

    fn validation_error_escaped(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, validation_problem(&self.0.field_errors_escaped))
    }

    fn validation_error_body(&self) -> Bytes {
        bytes(validation_problem(&self.0.field_errors))
    }
}

fn validation_problem(field_errors: &[FieldFacts]) -> ProblemDetails<ValidationMembers<'_>> {
    ProblemDetails::new()
        .with_status(StatusCode::BAD_REQUEST)
        .with_title("Request validation failed")
        .with_extensions(ValidationMembers { code: "VALIDATION_ERROR", field_errors })
}

fn bytes<E: Serialize>(problem: ProblemDetails<E>) -> Bytes {
    JsonProblemDetails::from(problem).to_body_string().expect("text and numbers always serialize").into()
}

fn response<E: Serialize>(status: StatusCode, problem: ProblemDetails<E>) -> Response<Bytes> {
    response::new(status, JsonProblemDetails::<E>::CONTENT_TYPE, bytes(problem))
}

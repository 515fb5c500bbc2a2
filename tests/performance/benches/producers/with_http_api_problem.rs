//! The crate `http-api-problem`: RFC 7807 bodies, our facts as additional values.

use bytes::Bytes;
use http::{Response, StatusCode};
use http_api_problem::{HttpApiProblem, PROBLEM_JSON_MEDIA_TYPE};

use super::cases::{Facts, FieldFacts};
use super::{Producer, response};

pub struct WithHttpApiProblem(pub Facts);

impl Producer for WithHttpApiProblem {
    fn name(&self) -> &'static str {
        "http-api-problem"
    }

    fn expired_token(&self) -> Response<Bytes> {
        let problem = HttpApiProblem::new(StatusCode::UNAUTHORIZED)
            .type_url("https://docs.llm-copilot-agent.dev/errors/2002")
            .title("Authentication token expired")
            .value("code", &"EXPIRED_TOKEN");
        response(StatusCode::UNAUTHORIZED, &problem)
    }

    fn session_not_found(&self) -> Response<Bytes> {
        let facts = &self.0.session;
        let problem = HttpApiProblem::new(StatusCode::NOT_FOUND)
            .type_url("https://docs.llm-copilot-agent.dev/errors/4002")
            .title("Session not found")
            .value("code", &"SESSION_NOT_FOUND")
            .value("session_id", &facts.session_id)
            .value("request_id", &facts.request_id);
        response(StatusCode::NOT_FOUND, &problem)
    }

    fn rate_limit_exceeded(&self) -> Response<Bytes> {
        let facts = &self.0.rate_limit;
        let problem = HttpApiProblem::new(StatusCode::TOO_MANY_REQUESTS)
            .title(format!("Rate limit exceeded. Please retry after {} seconds", facts.retry_after))
            .value("code", &"RATE_LIMIT_EXCEEDED")
            .value("limit", &facts.limit)
            .value("reset_at", &facts.reset_at);
        response::with_rate_limit(response(StatusCode::TOO_MANY_REQUESTS, &problem), facts)
    }

    fn validation_error(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, &validation_problem(&self.0.field_errors))
    }

    fn validation_error_escaped(&self) -> Response<Bytes> {
        response(StatusCode::BAD_REQUEST, &validation_problem(&self.0.field_errors_escaped))
    }

    fn validation_error_body(&self) -> Bytes {
        validation_problem(&self.0.field_errors).json_bytes().into()
    }
}

fn validation_problem(field_errors: &[FieldFacts]) -> HttpApiProblem {
    HttpApiProblem::new(StatusCode::BAD_REQUEST)
        .title("Request validation failed")
        .value("code", &"VALIDATION_ERROR")
        .value("field_errors", &field_errors)
}

fn response(status: StatusCode, problem: &HttpApiProblem) -> Response<Bytes> {
    response::new(status, PROBLEM_JSON_MEDIA_TYPE, problem.json_bytes().into())
}

//! Derived errors, in an envelope of their own.

use api_error::{ApiError, ErrorView, FieldError, RequestContext};
use bytes::Bytes;
use http::Response;

use crate::envelope::LLM_COPILOT;

use super::Producer;
use super::cases::{Facts, FieldFacts};

#[derive(Debug, ApiError)]
#[api(envelope = LLM_COPILOT)]
enum Failure {
    #[api(
        status = 401,
        message = "Authentication token expired",
        docs_url = "https://docs.llm-copilot-agent.dev/errors/2002"
    )]
    ExpiredToken,

    #[api(status = 404, message = "Session not found", docs_url = "https://docs.llm-copilot-agent.dev/errors/4002")]
    SessionNotFound { session_id: String },

    #[api(status = 429, message = "Rate limit exceeded. Please retry after {retry_after} seconds")]
    RateLimitExceeded {
        #[api(header = "X-RateLimit-Limit")]
        limit: u64,
        #[api(skip, header = "X-RateLimit-Remaining")]
        remaining: u64,
        #[api(skip, header = "X-RateLimit-Reset")]
        reset: u64,
        #[api(skip, retry_after)]
        retry_after: u64,
        reset_at: String,
    },

    #[api(status = 400, message = "Request validation failed")]
    ValidationError(#[api(field_errors)] Vec<FieldError>),
}

/// Errors that happened, outside of any context but for the one request that has an id.
pub struct Ours {
    expired_token: Failure,
    session_not_found: Failure,
    rate_limit_exceeded: Failure,
    validation_error: Failure,
    validation_error_escaped: Failure,
    request: RequestContext,
}

impl Ours {
    pub fn new(facts: Facts) -> Self {
        let limit = facts.rate_limit;
        Self {
            expired_token: Failure::ExpiredToken,
            session_not_found: Failure::SessionNotFound { session_id: facts.session.session_id },
            rate_limit_exceeded: Failure::RateLimitExceeded {
                limit: limit.limit,
                remaining: limit.remaining,
                reset: limit.reset,
                retry_after: limit.retry_after,
                reset_at: limit.reset_at,
            },
            validation_error: rejected(facts.field_errors),
            validation_error_escaped: rejected(facts.field_errors_escaped),
            request: RequestContext::new().with_request_id(facts.session.request_id),
        }
    }
}

fn rejected(facts: Vec<FieldFacts>) -> Failure {
    let errors =
        facts.into_iter().map(|facts| FieldError::new(facts.field, facts.message).with_constraint(facts.constraint));
    Failure::ValidationError(errors.collect())
}

impl Producer for Ours {
    fn name(&self) -> &'static str {
        "api-error"
    }

    fn expired_token(&self) -> Response<Bytes> {
        ErrorView::new(&self.expired_token).response()
    }

    fn session_not_found(&self) -> Response<Bytes> {
        ErrorView::new(&self.session_not_found).with_context(self.request.clone()).response()
    }

    fn rate_limit_exceeded(&self) -> Response<Bytes> {
        ErrorView::new(&self.rate_limit_exceeded).response()
    }

    fn validation_error(&self) -> Response<Bytes> {
        ErrorView::new(&self.validation_error).response()
    }

    fn validation_error_escaped(&self) -> Response<Bytes> {
        ErrorView::new(&self.validation_error_escaped).response()
    }

    fn validation_error_body(&self) -> Bytes {
        ErrorView::new(&self.validation_error).body()
    }
}

/// The same inside of contexts that are entered, as in a service: responses carry their spec.
pub struct Entered {
    ours: Ours,
    other_requests: RequestContext,
}

impl Entered {
    pub fn new(facts: Facts) -> Self {
        let other_requests = RequestContext::new().with_method("GET").with_path("/sessions");
        Self { ours: Ours::new(facts), other_requests }
    }
}

impl Producer for Entered {
    fn name(&self) -> &'static str {
        "api-error, context entered"
    }

    fn expired_token(&self) -> Response<Bytes> {
        self.other_requests.in_scope(|| self.ours.expired_token())
    }

    fn session_not_found(&self) -> Response<Bytes> {
        self.ours.request.in_scope(|| ErrorView::new(&self.ours.session_not_found).response())
    }

    fn rate_limit_exceeded(&self) -> Response<Bytes> {
        self.other_requests.in_scope(|| self.ours.rate_limit_exceeded())
    }

    fn validation_error(&self) -> Response<Bytes> {
        self.other_requests.in_scope(|| self.ours.validation_error())
    }

    fn validation_error_escaped(&self) -> Response<Bytes> {
        self.other_requests.in_scope(|| self.ours.validation_error_escaped())
    }

    fn validation_error_body(&self) -> Bytes {
        self.other_requests.in_scope(|| self.ours.validation_error_body())
    }
}

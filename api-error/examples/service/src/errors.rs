//! The errors of the service, and how they look. This file is all there is to read.

use api_error::{ApiError, FieldError};

api_error::envelope! {
    /// The house style: the one of the LLM-CoPilot API.
    #[docs_url = "https://docs.llm-copilot-agent.dev/errors/{number}"]
    pub static HOUSE: Envelope = {
        "error": {
            "code": code,
            "message": message,
            "details"?: details,
            "field_errors"?: [
                for e in field_errors => { "field": e.field, "message": e.message, "constraint"?: e.constraint }
            ],
            "documentation_url"?: docs_url,
            "request_id"?: request_id,
        },
    };
}

/// What can go wrong with a session.
#[derive(Debug, ApiError)]
#[api(envelope = HOUSE, category = "Sessions", status = 400)]
#[api(locales(path = "locales/{locale}/sessions.ftl", fields = "locales/{locale}/fields.ftl", de))]
pub enum SessionError {
    /// Fields of the request were rejected.
    #[api(code = 1000, message = "Request validation failed")]
    ValidationError(#[api(field_errors)] Vec<FieldError>),

    /// An id in the path is not a UUID.
    #[api(code = 1008, message = "Invalid UUID format")]
    InvalidUuid,

    /// The body is not JSON, or not of the expected form.
    #[api(code = 1011, message = "Invalid JSON")]
    InvalidJson(
        #[from]
        #[api(field_errors)]
        axum::extract::rejection::JsonRejection,
    ),

    /// There is no session of that id.
    #[api(code = 4002, status = 404, message = "Session not found")]
    SessionNotFound { session_id: uuid::Uuid },

    /// Too many sessions were created.
    #[api(
        code = 5000,
        status = 429,
        title = "Rate limit exceeded",
        message = "Rate limit exceeded. Please retry after {retry_after} seconds"
    )]
    RateLimitExceeded {
        #[api(header = "X-RateLimit-Limit")]
        limit: u32,
        #[api(skip, header = "X-RateLimit-Remaining")]
        remaining: u32,
        #[api(skip, header = "X-RateLimit-Reset")]
        reset: u64,
        #[api(skip, retry_after)]
        retry_after: u64,
        reset_at: String,
    },

    /// Who is it? The spec, the fields and the headers are those of the error inside.
    #[api(transparent)]
    Auth(#[from] AuthError),

    /// The model provider failed. Clients learn that, and nothing of the rest.
    #[api(code = 7001, status = 502, message = "LLM API error")]
    LlmApiError { upstream_error: String, upstream_status: u16 },

    /// The store failed: logs see why, clients never do.
    #[api(code = 8000, status = 500, message = "Internal server error")]
    InternalError(#[from] crate::store::StoreError),
}

/// What can go wrong with a token.
#[derive(Debug, ApiError)]
#[api(
    envelope = HOUSE,
    category = "Authentication",
    numbers = 2000..=2999,
    status = 401,
    header = "WWW-Authenticate: Bearer error=\"invalid_token\""
)]
#[expect(clippy::enum_variant_names, reason = "they are named like the codes")]
pub enum AuthError {
    /// The token is not one of ours.
    #[api(code = 2001, expose = false, message = "Invalid authentication token")]
    InvalidToken,

    /// The token is past its expiry.
    #[api(code = 2002, expose = false, message = "Authentication token expired")]
    ExpiredToken,

    /// No token came. RFC 6750 §3.1: then the challenge names no error.
    #[api(code = 2003, message = "Authentication token missing", header = "WWW-Authenticate: Bearer")]
    MissingToken,
}

//! The same service as a careful engineer writes it without this crate: structs for serde, headers, and a match. It answers in the
//! same words, so that only the work for them differs, and has no layer: the request id is made where a response is.

use std::sync::Arc;

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER, VARY, WWW_AUTHENTICATE,
};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::errors::SessionError;
use crate::routes::Service;
use crate::store::{Session, StoreError};

pub fn router(service: Service) -> Router {
    Router::new()
        .route("/sessions", post(create_session).get(list_sessions))
        .route("/sessions/{id}", get(get_session))
        .route("/complete", get(async || Error::LlmApi))
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .fallback(async || Error::NotFound)
        .with_state(Arc::new(service))
}

#[derive(Serialize)]
struct Body<'a> {
    error: Facts<'a>,
}

#[derive(Serialize)]
struct Facts<'a> {
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<Details<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    field_errors: &'a [FieldFacts],
    #[serde(skip_serializing_if = "Option::is_none")]
    documentation_url: Option<&'static str>,
    request_id: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Details<'a> {
    Session { session_id: Uuid },
    Limit { limit: u32, reset_at: &'a str },
}

#[derive(Serialize)]
struct FieldFacts {
    field: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraint: Option<&'static str>,
}

enum Error {
    Validation(Vec<FieldFacts>),
    InvalidUuid,
    InvalidJson(JsonRejection),
    SessionNotFound(Uuid),
    RateLimit { limit: u32, reset: u64, retry_after: u64, reset_at: String },
    InvalidToken,
    ExpiredToken,
    MissingToken,
    LlmApi,
    Store,
    NotFound,
    MethodNotAllowed,
}

impl From<StoreError> for Error {
    fn from(_: StoreError) -> Self {
        Self::Store
    }
}

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const X_LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const X_REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const X_RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");
const NO_STORE: (HeaderName, HeaderValue) = (CACHE_CONTROL, HeaderValue::from_static("no-store"));
const LANGUAGE: [(HeaderName, HeaderValue); 2] =
    [(CONTENT_LANGUAGE, HeaderValue::from_static("en")), (VARY, HeaderValue::from_static("Accept-Language"))];
const CHALLENGE: (HeaderName, HeaderValue) =
    (WWW_AUTHENTICATE, HeaderValue::from_static("Bearer error=\"invalid_token\""));

macro_rules! docs {
    ($number:literal) => {
        Some(concat!("https://docs.llm-copilot-agent.dev/errors/", $number))
    };
}

const fn facts(code: &'static str, message: &'static str, documentation_url: Option<&'static str>) -> Facts<'static> {
    Facts { code, message, details: None, field_errors: &[], documentation_url, request_id: "" }
}

fn answer(status: StatusCode, error: Facts<'_>) -> Response {
    let mut buffer = Uuid::encode_buffer();
    let request_id: &str = Uuid::now_v7().hyphenated().encode_lower(&mut buffer);
    let error = Facts { request_id, ..error };
    (status, [(X_REQUEST_ID, request_id)], Json(Body { error })).into_response()
}

/// What could have been told in another language, as the errors of sessions can.
fn in_english(status: StatusCode, error: Facts<'_>) -> Response {
    (LANGUAGE, answer(status, error)).into_response()
}

fn unauthorized(challenge: (HeaderName, HeaderValue), error: Facts<'_>) -> Response {
    ([challenge], answer(StatusCode::UNAUTHORIZED, error)).into_response()
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::Validation(field_errors) => {
                let facts = facts("VALIDATION_ERROR", "Request validation failed", docs!(1000));
                in_english(StatusCode::BAD_REQUEST, Facts { field_errors: &field_errors, ..facts })
            }
            Self::InvalidJson(why) => {
                let field_errors = [FieldFacts { field: "", message: why.body_text(), constraint: None }];
                let facts = facts("INVALID_JSON", "Invalid JSON", docs!(1011));
                in_english(StatusCode::BAD_REQUEST, Facts { field_errors: &field_errors, ..facts })
            }
            Self::SessionNotFound(session_id) => {
                let facts = facts("SESSION_NOT_FOUND", "Session not found", docs!(4002));
                let facts = Facts { details: Some(Details::Session { session_id }), ..facts };
                ([NO_STORE], in_english(StatusCode::NOT_FOUND, facts)).into_response()
            }
            Self::RateLimit { limit, reset, retry_after, reset_at } => rate_limit(limit, reset, retry_after, &reset_at),
            constant => constant.without_fields(),
        }
    }
}

impl Error {
    fn without_fields(&self) -> Response {
        match self {
            Self::InvalidUuid => {
                in_english(StatusCode::BAD_REQUEST, facts("INVALID_UUID", "Invalid UUID format", docs!(1008)))
            }
            Self::InvalidToken => {
                unauthorized(CHALLENGE, facts("INVALID_TOKEN", "Invalid authentication token", docs!(2001)))
            }
            Self::ExpiredToken => {
                unauthorized(CHALLENGE, facts("EXPIRED_TOKEN", "Authentication token expired", docs!(2002)))
            }
            Self::MissingToken => {
                let challenge = (WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
                unauthorized(challenge, facts("MISSING_TOKEN", "Authentication token missing", docs!(2003)))
            }
            Self::LlmApi => in_english(StatusCode::BAD_GATEWAY, facts("LLM_API_ERROR", "LLM API error", docs!(7001))),
            Self::NotFound => {
                let facts = facts("NOT_FOUND", "There is nothing at this address", None);
                ([NO_STORE], answer(StatusCode::NOT_FOUND, facts)).into_response()
            }
            Self::MethodNotAllowed => {
                let facts = facts("METHOD_NOT_ALLOWED", "This method is not allowed here", None);
                ([NO_STORE], answer(StatusCode::METHOD_NOT_ALLOWED, facts)).into_response()
            }
            _ => in_english(
                StatusCode::INTERNAL_SERVER_ERROR,
                facts("INTERNAL_ERROR", "Internal server error", docs!(8000)),
            ),
        }
    }
}

fn rate_limit(limit: u32, reset: u64, retry_after: u64, reset_at: &str) -> Response {
    let message = format!("Rate limit exceeded. Please retry after {retry_after} seconds");
    let details = Some(Details::Limit { limit, reset_at });
    let facts = facts("RATE_LIMIT_EXCEEDED", "", docs!(5000));
    let headers = [
        (X_LIMIT, limit.into()),
        (X_REMAINING, 0.into()),
        (X_RESET, reset.into()),
        (RETRY_AFTER, retry_after.into()),
        NO_STORE,
    ];
    (headers, in_english(StatusCode::TOO_MANY_REQUESTS, Facts { message: &message, details, ..facts })).into_response()
}

#[derive(Deserialize)]
struct NewSession {
    name: String,
    timeout_minutes: u32,
}

async fn create_session(
    State(service): State<Arc<Service>>,
    body: Result<Json<NewSession>, JsonRejection>,
) -> Result<(StatusCode, Json<Session>), Error> {
    service.limit.count().map_err(|error| match error {
        SessionError::RateLimitExceeded { limit, reset, retry_after, reset_at, .. } => {
            Error::RateLimit { limit, reset, retry_after, reset_at }
        }
        _ => Error::Store,
    })?;
    let Json(new) = body.map_err(Error::InvalidJson)?;
    validate(&new)?;
    let session = Session { id: Uuid::new_v4(), name: new.name, timeout_minutes: new.timeout_minutes };
    service.store.insert(&session)?;
    Ok((StatusCode::CREATED, Json(session)))
}

fn validate(new: &NewSession) -> Result<(), Error> {
    let mut rejected = Vec::new();
    let mut reject = |field, message: &str, constraint| {
        rejected.push(FieldFacts { field, message: message.to_owned(), constraint: Some(constraint) });
    };
    if !(1..=200).contains(&new.name.chars().count()) {
        reject("name", "Name must be 1-200 characters", "length: 1-200");
    }
    if !(5..=1440).contains(&new.timeout_minutes) {
        reject("timeout_minutes", "Timeout must be 5-1440 minutes", "range: 5-1440");
    }
    if rejected.is_empty() { Ok(()) } else { Err(Error::Validation(rejected)) }
}

async fn get_session(State(service): State<Arc<Service>>, Path(id): Path<String>) -> Result<Json<Session>, Error> {
    let id = id.parse().map_err(|_| Error::InvalidUuid)?;
    service.store.get(id)?.map(Json).ok_or(Error::SessionNotFound(id))
}

async fn list_sessions(State(service): State<Arc<Service>>, headers: HeaderMap) -> Result<Json<Vec<Session>>, Error> {
    let header = headers.get("authorization").ok_or(Error::MissingToken)?;
    match header.to_str().ok().and_then(|value| value.strip_prefix("Bearer ")) {
        Some("valid-token") => Ok(Json(service.store.all()?)),
        Some("expired-token") => Err(Error::ExpiredToken),
        _ => Err(Error::InvalidToken),
    }
}

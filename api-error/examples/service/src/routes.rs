//! The endpoints. A handler returns `Result<_, SessionError>`, and that is all it has to do with errors.

use std::sync::Arc;

use api_error::tower::ApiErrorLayer;
use api_error::{FieldError, Mode};
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use uuid::Uuid;

use crate::errors::{AuthError, HOUSE, SessionError};
use crate::limit::RateLimit;
use crate::store::{Session, Store};

/// What all handlers share.
pub struct Service {
    pub store: Store,
    pub limit: RateLimit,
}

/// Everything as strangers see it, also what no handler answers, and the failing provider once more as developers see it.
pub fn router(service: Service) -> Router {
    let production = Router::new()
        .route("/sessions", post(create_session).get(list_sessions))
        .route("/sessions/{id}", get(get_session))
        .route("/complete", get(complete))
        .with_state(Arc::new(service))
        .layer(ApiErrorLayer::new().with_envelope(&HOUSE));
    let development = Router::new()
        .route("/complete", get(complete))
        .layer(ApiErrorLayer::new().with_envelope(&HOUSE).with_mode(Mode::Development));
    production.nest("/development", development)
}

#[derive(Deserialize)]
struct NewSession {
    name: String,
    timeout_minutes: u32,
}

async fn create_session(
    State(service): State<Arc<Service>>,
    body: Result<Json<NewSession>, JsonRejection>,
) -> Result<(StatusCode, Json<Session>), SessionError> {
    service.limit.count()?;
    let Json(new) = body?;
    validate(&new)?;
    let session = Session { id: Uuid::new_v4(), name: new.name, timeout_minutes: new.timeout_minutes };
    service.store.insert(&session)?;
    Ok((StatusCode::CREATED, Json(session)))
}

fn validate(new: &NewSession) -> Result<(), SessionError> {
    let mut rejected = Vec::new();
    if !(1..=200).contains(&new.name.chars().count()) {
        let error = FieldError::new("name", "Name must be 1-200 characters").with_constraint("length: 1-200");
        rejected.push(error.with_code("length").with_param("min", 1).with_param("max", 200));
    }
    if !(5..=1440).contains(&new.timeout_minutes) {
        let error =
            FieldError::new("timeout_minutes", "Timeout must be 5-1440 minutes").with_constraint("range: 5-1440");
        rejected.push(error.with_code("range").with_param("min", 5).with_param("max", 1440));
    }
    if rejected.is_empty() { Ok(()) } else { Err(SessionError::ValidationError(rejected)) }
}

async fn get_session(
    State(service): State<Arc<Service>>,
    Path(id): Path<String>,
) -> Result<Json<Session>, SessionError> {
    let session_id = id.parse().map_err(|_| SessionError::InvalidUuid)?;
    let session = service.store.get(session_id)?;
    session.map(Json).ok_or(SessionError::SessionNotFound { session_id })
}

async fn list_sessions(
    State(service): State<Arc<Service>>,
    headers: HeaderMap,
) -> Result<Json<Vec<Session>>, SessionError> {
    authenticate(&headers)?;
    Ok(Json(service.store.all()?))
}

fn authenticate(headers: &HeaderMap) -> Result<(), AuthError> {
    let header = headers.get("authorization").ok_or(AuthError::MissingToken)?;
    match header.to_str().ok().and_then(|value| value.strip_prefix("Bearer ")) {
        Some("valid-token") => Ok(()),
        Some("expired-token") => Err(AuthError::ExpiredToken),
        _ => Err(AuthError::InvalidToken),
    }
}

/// Asks a provider that always answers 429.
async fn complete() -> Result<(), SessionError> {
    Err(SessionError::LlmApiError { upstream_error: "API rate limit exceeded".to_owned(), upstream_status: 429 })
}

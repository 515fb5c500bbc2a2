//! A service, its document, and a route for each of its errors.

use std::io;

use api_error::envelope::Envelope;
use api_error::service::HttpError;
use api_error::tower::ApiErrorLayer;
use api_error::utoipa::{Errors, example_request};
use api_error::{ApiError, FieldError};
use axum::extract::RawQuery;
use axum::routing::get;
use axum::{Json, Router};
use utoipa::OpenApi;

api_error::envelope! {
    /// The house style.
    #[docs_url = "https://docs.example.dev/errors/{code}"]
    #[header = "X-Request: {request_id}"]
    pub static HOUSE: Envelope = {
        "success": false,
        "error": {
            "status": status, "code": code, "number": number, "message": message, "details"?: details,
            "fields": [for e in field_errors => { "name": e.field, "text": e.message, "rule": e.constraint }],
            "help": docs_url,
        },
        "request": { "id": request_id, "endpoint": "{method} {path}", "trace"?: trace_id },
    };
}

/// What can go wrong with signing in.
#[derive(Debug, ApiError)]
#[api(status = 401)]
pub enum AuthError {
    /// Without any field.
    #[api(number = 1, header = "WWW-Authenticate: Bearer")]
    MissingToken,
    /// With one, which the message shows.
    #[api(message = "The token of {user} expired")]
    ExpiredToken {
        #[api(example = "ada")]
        user: String,
    },
    /// With headers.
    #[api(status = 429, message = "Retry in {retry_after} seconds")]
    TooManyAttempts {
        #[api(header = "X-RateLimit-Limit", example = 5)]
        limit: u32,
        #[api(retry_after, example = 30)]
        retry_after: u64,
    },
    /// With rejected fields.
    #[api(status = 422)]
    Invalid(#[api(field_errors, example = vec![too_short()])] Vec<FieldError>),
    /// Hidden, with a field that nobody sees.
    #[api(status = 500, message = "Internal error")]
    Database {
        volume: &'static str,
        #[source]
        cause: io::Error,
    },
    /// Hidden errors inside, and others.
    #[api(transparent)]
    Store(#[from] StoreError),
}

/// What can go wrong below.
#[derive(Debug, ApiError)]
#[api(status = 404)]
pub enum StoreError {
    /// Shown.
    ItemNotFound {
        #[api(example = 7)]
        item: u32,
    },
    /// Of the same status.
    ShelfNotFound,
    /// Hidden.
    #[api(status = 500)]
    DiskFailed(#[source] io::Error),
}

fn too_short() -> FieldError {
    FieldError::new("name", "Too short").with_constraint("length: 1-200")
}

/// The value of a code.
fn error(code: &str) -> Option<AuthError> {
    Some(match code {
        "MISSING_TOKEN" => AuthError::MissingToken,
        "EXPIRED_TOKEN" => AuthError::ExpiredToken { user: "ada".to_owned() },
        "TOO_MANY_ATTEMPTS" => AuthError::TooManyAttempts { limit: 5, retry_after: 30 },
        "INVALID" => AuthError::Invalid(vec![too_short()]),
        "DATABASE" => AuthError::Database { volume: "eu-7", cause: io::Error::other("secret") },
        "ITEM_NOT_FOUND" => StoreError::ItemNotFound { item: 7 }.into(),
        "SHELF_NOT_FOUND" => StoreError::ShelfNotFound.into(),
        "DISK_FAILED" => StoreError::DiskFailed(io::Error::other("secret")).into(),
        _ => return None,
    })
}

/// Signs in.
#[utoipa::path(get, path = "/example", responses((status = 200, description = "Signed in"), AuthError))]
async fn sign_in(RawQuery(code): RawQuery) -> Result<(), AuthError> {
    error(&code.unwrap_or_default()).map_or(Ok(()), Err)
}

/// Where the layer has something to say too.
#[utoipa::path(get, path = "/all", responses(Errors<(AuthError, HttpError)>))]
async fn all() -> Result<(), AuthError> {
    Err(AuthError::MissingToken)
}

#[derive(OpenApi)]
#[openapi(paths(sign_in, all), info(title = "Shop", version = "1", license(name = "MIT", identifier = "MIT")))]
struct Document;

/// With a layer that tells each error its request.
pub fn with_layer(envelope: &'static Envelope) -> Router {
    let document = example_request().with_envelope(envelope).in_scope(Document::openapi);
    Router::new()
        .route("/example", get(sign_in))
        .route("/all", get(all))
        .layer(ApiErrorLayer::new().with_envelope(envelope))
        .route("/openapi.json", get(async || Json(document)))
}

/// With nothing around it.
pub fn alone() -> Router {
    let document = Document::openapi();
    Router::new().route("/example", get(sign_in)).route("/openapi.json", get(async || Json(document)))
}

//! No log contains a value that a deserializer or a validator rejected.

use std::error::Error;
use std::fmt;

use api_error::{ApiError, BoxApiError, ErrorView, Internal, RequestContext};
use axum::Json;
use axum::body::Body;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, Path, Query};
use axum::http::{Request, Uri};
use serde_json::Value;
use validator::{Validate, ValidationErrors};

use super::README;
use super::capture::{errors_in, log_of};

const SECRET: &str = "hunter2";

#[derive(Validate)]
struct NewUser {
    #[validate(length(min = 8))]
    password: String,
}

fn invalid() -> ValidationErrors {
    NewUser { password: SECRET.to_owned() }.validate().unwrap_err()
}

fn not_a_number() -> serde_json::Error {
    serde_json::from_str::<u32>(&format!("{SECRET:?}")).unwrap_err()
}

/// The enum of the README.
#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 422, message = "Request validation failed")]
    Invalid(
        #[from]
        #[api(field_errors)]
        ValidationErrors,
    ),

    #[api(transparent)] // 400 MALFORMED_JSON, 413 BODY_TOO_LARGE, 415 UNSUPPORTED_CONTENT_TYPE, 422 INVALID_BODY
    Body(#[from] JsonRejection),

    #[api(status = 400, message = "Bad query")]
    Query(
        #[from]
        #[api(field_errors)]
        QueryRejection,
    ),
}

/// Texts for logs, which quote what they hold in each way that there is.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum Quoting {
    #[error("invalid: {0}")]
    Listed(
        #[from]
        #[api(field_errors)]
        ValidationErrors,
    ),
    #[error(transparent)]
    Forwarded(#[api(field_errors)] ValidationErrors),
    #[error("invalid: {0:?}")]
    Unmarked(ValidationErrors),
    #[error("signing up: {0}")]
    Caused(#[source] Wrapped),
    #[error("signing up: {0}")]
    Hidden(#[source] Passed),
    #[error("bad JSON: {source}")]
    Json { source: serde_json::Error },
    #[error("bad path: {0}")]
    Path(#[from] PathRejection),
}

#[derive(Debug, thiserror::Error)]
#[error("the form is bad: {0}")]
struct Wrapped(#[source] ValidationErrors);

/// Says nothing of what it holds.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
struct Passed(ValidationErrors);

/// Dumps what it holds.
#[derive(Debug)]
struct Dumped(Box<dyn Error + Send + Sync>);

impl fmt::Display for Dumped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "dump of {:#?} and {:?}", self.0, self.0)
    }
}

impl Error for Dumped {}

fn request(uri: &str, body: &str) -> Request<Body> {
    Request::post(uri).header("content-type", "application/json").body(Body::from(body.to_owned())).unwrap()
}

#[derive(Debug, serde::Deserialize)]
enum Color {
    Red,
}

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code, reason = "it never comes to that")]
struct Form {
    pin: u32,
    color: Option<Color>,
}

async fn rejections() -> Vec<BoxApiError> {
    let data = Json::<Form>::from_request(request("/", r#"{"pin":"hunter2"}"#), &()).await.unwrap_err();
    let variant = Json::<Form>::from_request(request("/", r#"{"pin":1,"color":"hunter2"}"#), &()).await.unwrap_err();
    let query = Query::<Form>::try_from_uri(&"/?pin=hunter2".parse::<Uri>().unwrap()).unwrap_err();
    vec![UserError::from(data).into(), UserError::from(variant).into(), UserError::from(query).into()]
}

/// Each rejection of a path is made by a router.
async fn path_rejection() -> PathRejection {
    use tower::ServiceExt;
    let (tell, reported) = std::sync::mpsc::channel();
    let handler = async move |id: Result<Path<u32>, PathRejection>| tell.send(id.unwrap_err()).unwrap();
    let router = axum::Router::new().route("/{id}", axum::routing::post(handler));
    router.oneshot(request("/hunter2", "")).await.unwrap();
    reported.recv().unwrap()
}

async fn all() -> Vec<BoxApiError> {
    let mut errors = rejections().await;
    let quoting = [
        Quoting::Listed(invalid()),
        Quoting::Forwarded(invalid()),
        Quoting::Unmarked(invalid()),
        Quoting::Caused(Wrapped(invalid())),
        Quoting::Hidden(Passed(invalid())),
        Quoting::Json { source: not_a_number() },
        Quoting::Path(path_rejection().await),
    ];
    errors.extend(quoting.map(BoxApiError::from));
    errors.push(UserError::from(invalid()).into());
    errors.push(Internal(invalid()).into());
    errors.push(Internal(not_a_number()).into());
    errors.push(Internal(Dumped(Box::new(invalid()))).into());
    errors.push(Internal(Dumped(Box::new(not_a_number()))).into());
    // What other frameworks write, as texts.
    errors.push(Internal(rocket::form::Form::<u8>::parse("hunter2").unwrap_err().to_string()).into());
    let path =
        actix_web::error::PathError::Deserialize(serde::de::Error::custom(r#"can not parse "hunter2" to a u32"#));
    errors.push(Internal(path.to_string()).into());
    errors
}

fn log(error: &BoxApiError, context: &RequestContext) -> Value {
    let events = log_of(|| drop(context.in_scope(|| ErrorView::new(error).response())));
    assert_eq!(events.len(), 1, "{events:#?}");
    errors_in(&events).remove(0)
}

#[tokio::test]
async fn no_log_holds_what_was_rejected() {
    for error in all().await {
        let event = log(&error, &RequestContext::new());
        assert!(!event.to_string().contains(SECRET), "{error:?}: {event:#}");
        assert!(event["error.display"].as_str().is_some_and(|text| !text.is_empty()), "{event:#}");
    }
}

#[tokio::test]
async fn what_was_wrong_with_it_is_logged() {
    let event = log(&UserError::from(invalid()).into(), &RequestContext::new());
    let listed = r#"[{"field":"password","message":"Length must be at least 8","code":"length","constraint":"length: at least 8","params":{"min":8}}]"#;
    assert_eq!(event["error.field_errors"], listed);
    let event = log(&Quoting::Json { source: not_a_number() }.into(), &RequestContext::new());
    assert_eq!(event["error.display"], "bad JSON: invalid type: …, expected u32 at line 1 column 9");
    assert_eq!(event["error.causes"], r#"["invalid type: …, expected u32 at line 1 column 9"]"#);
    let event = log(&Quoting::Path(path_rejection().await).into(), &RequestContext::new());
    assert_eq!(event["error.display"], "bad path: Cannot parse `…` to a `u32`");
}

#[tokio::test]
async fn a_developer_sees_it_by_a_switch_of_its_own() {
    let development = RequestContext::new().with_mode(api_error::Mode::Development);
    let switched = RequestContext::new().with_rejected_values_in_logs();
    for error in [UserError::from(invalid()).into(), Quoting::Json { source: not_a_number() }.into()] {
        assert!(!log(&error, &development).to_string().contains(SECRET), "{error:?}");
        assert!(log(&error, &switched).to_string().contains(SECRET), "{error:?}");
        let body = ErrorView::new(&error).with_context(switched.clone()).body();
        assert!(!String::from_utf8_lossy(&body).contains(SECRET), "{body:?}");
    }
}

/// So that the enum above stays that of the README.
#[test]
fn the_readme_shows_these_variants() {
    for line in [
        "Invalid(#[from] #[api(field_errors)] ValidationErrors),",
        "Body(#[from] JsonRejection),",
        "Query(#[from] #[api(field_errors)] QueryRejection),",
    ] {
        assert!(README.contains(line), "{line}");
    }
}

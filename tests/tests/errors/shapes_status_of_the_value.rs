//! A field, or a function, decides the status when the program runs.

use api_error::catalog::Catalog;
use api_error::{ApiError, ErrorView, Mode, RequestContext};
use http::StatusCode;
use serde_json::{Value, json};

#[derive(Debug, ApiError)]
enum Gateway {
    #[api(status = 502, message = "The upstream service failed")]
    Upstream {
        #[api(status)]
        status: StatusCode,
        host: &'static str,
    },
    #[api(expose)]
    Passed {
        #[api(status)]
        status: Option<StatusCode>,
        host: &'static str,
    },
    #[api(status = Self::by_rows, expose, message = "{rows} rows do not fit")]
    TooMany { rows: u32 },
    #[api(status = always_200)]
    Broken,
    #[api(status = 200, allow_success)]
    Degraded,
}

impl Gateway {
    fn by_rows(&self) -> StatusCode {
        match self {
            Self::TooMany { rows: 1000.. } => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

fn always_200(_: &Gateway) -> StatusCode {
    StatusCode::OK
}

/// All of an enum by one function, as in a service that had its errors before.
#[derive(Debug, ApiError)]
#[api(status = Self::status_code, expose)]
enum Old {
    NotFound {
        id: u32,
    },
    Denied,
    #[api(status = 410)]
    Gone,
}

impl Old {
    fn status_code(&self) -> StatusCode {
        if matches!(self, Self::NotFound { .. }) { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN }
    }
}

fn upstream(status: u16) -> Gateway {
    Gateway::Upstream { status: StatusCode::from_u16(status).unwrap(), host: "a.example" }
}

fn body(error: &impl api_error::AsApiError) -> Value {
    serde_json::from_slice(&ErrorView::new(error).body()).unwrap()
}

fn status(error: &impl api_error::AsApiError) -> u16 {
    ErrorView::new(error).response().status().as_u16()
}

#[test]
fn a_field_decides_the_status() {
    assert_eq!([404, 429, 503].map(upstream).map(|error| status(&error)), [404, 429, 503]);
    let passed = |status| Gateway::Passed { status, host: "a.example" };
    assert_eq!(status(&passed(Some(StatusCode::CONFLICT))), 409);
    assert_eq!(status(&passed(None)), 500);
}

#[test]
fn a_function_decides_the_status() {
    assert_eq!([1, 1000].map(|rows| status(&Gateway::TooMany { rows })), [422, 413]);
    assert_eq!([Old::NotFound { id: 1 }, Old::Denied, Old::Gone].map(|error| status(&error)), [404, 403, 410]);
}

#[test]
fn envelopes_write_the_status_that_is_sent() {
    let problem = ErrorView::new(&upstream(404)).with_envelope(&api_error::envelope::PROBLEM).body();
    assert_eq!(serde_json::from_slice::<Value>(&problem).unwrap()["status"], 404);
}

#[test]
fn what_is_not_the_status_of_an_error_is_answered_as_500() {
    assert_eq!([100, 200, 302, 399, 600, 999].map(upstream).map(|error| status(&error)), [500; 6]);
    assert_eq!(status(&Gateway::Broken), 500);
    // The static status of another error is what was asked for.
    assert_eq!(status(&Gateway::Degraded), 200);
}

#[test]
fn it_is_hidden_unless_it_says_otherwise() {
    let hidden = json!({"error": {"code": "UPSTREAM", "message": "The upstream service failed"}});
    assert_eq!(body(&upstream(404)), hidden);
    let development = RequestContext::new().with_mode(Mode::Development);
    let shown = ErrorView::new(&upstream(404)).with_context(development).body();
    assert_eq!(serde_json::from_slice::<Value>(&shown).unwrap()["error"]["details"], json!({"host": "a.example"}));
    let passed = Gateway::Passed { status: Some(StatusCode::NOT_FOUND), host: "a.example" };
    assert_eq!(body(&passed)["error"]["details"], json!({"host": "a.example"}));
    assert_eq!(body(&Gateway::TooMany { rows: 3 })["error"]["message"], "3 rows do not fit");
    assert_eq!(body(&Old::NotFound { id: 1 })["error"]["details"], json!({"id": 1}));
}

#[test]
fn the_catalog_has_a_status_for_each() {
    static ERRORS: Catalog = api_error::catalog![Gateway, Old];
    let statuses: Vec<_> = ERRORS.iter().map(|spec| spec.status().as_u16()).collect();
    assert_eq!(statuses, [502, 500, 500, 500, 200, 500, 500, 410]);
}

#[test]
fn it_is_passed_on_through_other_errors() {
    #[derive(Debug, ApiError)]
    enum Service {
        #[api(transparent)]
        Gateway(#[from] Box<Gateway>),
    }
    assert_eq!(status(&Service::from(Box::new(upstream(404)))), 404);
    assert_eq!(status(&api_error::BoxApiError::from(upstream(404))), 404);
}

//! A field that may be the message: what it does not tell is what is declared.

use api_error::envelope::ERROR;
use api_error::{ApiError, Decode, ErrorView, Mode, RequestContext};
use http::{HeaderMap, StatusCode};

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 400)]
enum TokenError {
    #[api(message = "The grant is not valid")]
    InvalidGrant {
        #[api(message)]
        description: Option<String>,
    },
    #[api(status = 503)]
    Unavailable {
        #[api(message)]
        reason: Option<String>,
    },
}

#[derive(Debug, ApiError)]
enum Gateway {
    #[api(transparent)]
    Token {
        #[api(transparent)]
        error: TokenError,
        #[api(message)]
        instead: Option<&'static str>,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Generic<T: std::fmt::Debug + std::fmt::Display>(#[api(message)] Option<T>);

fn message(error: &dyn api_error::error::ApiError) -> String {
    let body = ErrorView::new(error).body();
    let body: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
    body["error"]["message"].as_str().expect("a message").to_owned()
}

fn invalid_grant(description: Option<&str>) -> TokenError {
    TokenError::InvalidGrant { description: description.map(str::to_owned) }
}

#[test]
fn what_is_reported_is_the_message_else_what_is_declared() {
    let (reported, silent) = (invalid_grant(Some("It has \"expired\"")), invalid_grant(None));
    assert_eq!(message(&reported), "It has \"expired\"");
    assert_eq!(message(&silent), "The grant is not valid");
    assert_eq!((reported.to_string(), silent.to_string()), (message(&reported), message(&silent)), "and so for logs");
    assert_eq!((message(&Generic(Some(7))), message(&Generic(None::<u8>))), ("7".to_owned(), "Generic".to_owned()));
}

#[test]
fn a_hidden_error_shows_what_is_declared() {
    let error = TokenError::Unavailable { reason: Some("db-7 is down".to_owned()) };
    assert_eq!(message(&error), "Unavailable");
    let development = RequestContext::new().with_mode(Mode::Development);
    assert_eq!(development.in_scope(|| message(&error)), "db-7 is down");
}

#[test]
fn beside_an_error_inside_it_is_reported_or_that_of_the_error_inside() {
    let token = |instead| Gateway::Token { error: invalid_grant(Some("Expired")), instead };
    assert_eq!(message(&token(Some("Log in again"))), "Log in again");
    assert_eq!(message(&token(None)), "Expired");
}

#[test]
fn it_comes_back_as_it_was() {
    for error in [invalid_grant(Some("Expired")), invalid_grant(None), TokenError::Unavailable { reason: None }] {
        let response = ErrorView::new(&error).response();
        let remote = ERROR.read(response.status(), response.headers(), response.body().clone());
        assert_eq!(TokenError::decode(&remote), Ok(error));
    }
    let without = ERROR.read(StatusCode::BAD_REQUEST, &HeaderMap::new(), r#"{"error":{"code":"INVALID_GRANT"}}"#);
    assert_eq!(TokenError::decode(&without), Ok(invalid_grant(None)), "no message at all");
}

//! Types of fields, and values in which a marker is hidden.

use std::error::Error;
use std::fmt;

use api_error::{RemoteError, envelope};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Serialize;
use validator::{ValidationError, ValidationErrors};

/// An error that could be sent, and is not.
#[derive(Debug, Serialize)]
pub struct DbError(pub String);

impl fmt::Display for DbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the database says {}", self.0)
    }
}

impl Error for DbError {}

/// An error whose text is that of the one inside, which it does not name as its source.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Wrapped(pub ValidationErrors);

/// A detail in which the compiler sees no list of rejected values.
#[derive(Debug, Serialize)]
pub struct Form {
    note: String,
    errors: Option<ValidationErrors>,
}

impl Form {
    pub fn of(note: &str, value: &str) -> Self {
        Self { note: note.to_owned(), errors: Some(rejected(value)) }
    }
}

/// A detail with members of its own, one of which does not serialize.
#[derive(Debug, Serialize)]
pub struct Nested {
    list: Vec<Option<String>>,
    #[serde(skip)]
    _apart: u8,
}

impl Nested {
    pub fn of(text: &str) -> Self {
        Self { list: vec![None, Some(text.to_owned())], _apart: 0 }
    }
}

/// What validator says of a password: the value is among the parameters.
pub fn rejected(value: &str) -> ValidationErrors {
    let mut error = ValidationError::new("length");
    error.add_param("value".into(), &value);
    error.add_param("min".into(), &8);
    let mut errors = ValidationErrors::new();
    errors.add("password", error);
    errors
}

/// What serde says of it: the value is in the text.
pub fn not_a_number(value: &str) -> serde_json::Error {
    let json = serde_json::to_string(value).unwrap_or_default();
    match serde_json::from_str::<u32>(&json) {
        Ok(_) => serde::de::Error::custom("a number"),
        Err(error) => error,
    }
}

/// An error of another service, as the cause of one of ours.
#[derive(Debug, thiserror::Error)]
#[error("the other service failed")]
pub struct Relay(#[source] RemoteError);

/// The other service tells what is not for clients, and what its own client sent.
pub fn relay(hidden: &str, rejected: &str) -> Relay {
    let body = format!(
        r#"{{"error":{{"code":"BAD","message":"{hidden}","field_errors":[{{"field":"f","message":"m","params":{{"value":"{rejected}"}}}}]}}}}"#
    );
    let cookie = HeaderValue::from_str(&format!("session={rejected}"));
    let headers = cookie.into_iter().map(|cookie| (http::header::SET_COOKIE, cookie)).collect::<HeaderMap>();
    Relay(envelope::ERROR.read(StatusCode::BAD_REQUEST, &headers, body))
}

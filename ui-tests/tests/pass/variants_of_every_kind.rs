//! Unit, tuple and named variants.

use api_error::{ApiError, ErrorView};
use serde_json::json;

#[derive(Debug, ApiError)]
#[api(category = "Sessions", numbers = 1000..=1999)]
enum SessionError {
    #[api(code = 1001, status = 404)]
    NotFound,
    #[api(number = 1002, code = "TOO_LONG", status = 413, message = "{0} is longer than {1} bytes")]
    TooLong(String, u32),
    #[api(status = 409, message = "Session {id} is {state}")]
    Conflict { id: u32, state: &'static str },
    #[api(status = 500)]
    Storage { table: &'static str },
    #[api(status = 410)]
    Gone(),
    #[api(status = 423)]
    Locked {},
}

#[test]
fn compiles_and_runs() {
    let spec = SessionError::NOT_FOUND;
    assert_eq!((spec.code(), spec.number(), spec.category()), ("NOT_FOUND", Some(1001), Some("Sessions")));
    assert_eq!((spec.title(), spec.message()), ("Not found", "Not found"));
    assert_eq!(ErrorView::new(&SessionError::NotFound).status(), 404);

    assert_eq!((SessionError::TOO_LONG.code(), SessionError::TOO_LONG.number()), ("TOO_LONG", Some(1002)));
    assert_eq!(SessionError::TooLong("name".to_owned(), 9).to_string(), "name is longer than 9 bytes");

    let conflict = SessionError::Conflict { id: 7, state: "closed" };
    assert_eq!(conflict.to_string(), "Session 7 is closed");
    assert_eq!(details(&conflict), json!({"id": 7, "state": "closed"}));
    assert_eq!(SessionError::CONFLICT.number(), None);

    let storage = SessionError::Storage { table: "sessions" };
    assert!(!SessionError::STORAGE.expose());
    assert_eq!(details(&storage), json!({}));

    assert_eq!(ErrorView::new(&SessionError::Gone()).spec().code(), "GONE");
    assert_eq!(ErrorView::new(&SessionError::Locked {}).spec().code(), "LOCKED");
}

fn details(error: &SessionError) -> serde_json::Value {
    serde_json::to_value(ErrorView::new(error).details()).unwrap()
}

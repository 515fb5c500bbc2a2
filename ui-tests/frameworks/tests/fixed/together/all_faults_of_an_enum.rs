//! All faults of an input are told at once, and using the type adds none.

use api_error::{ApiError, BoxApiError, ErrorView, FieldError};
use axum::response::{IntoResponse, Response};

#[derive(Debug, ApiError)]
#[api(status = 404, category = "Users", numbers = 1..=10, retired(code = "OLD"))]
enum UserError {
    #[api(status = 404, message = "There is no user {id}")]
    NotFound { id: u32 },
    #[api(number = 7, docs_url = "https://example.dev")]
    NameTaken,
    #[api(code = "NOT_VALID", header = "X-Y: z")]
    Invalid(#[api(field_errors)] Vec<FieldError>),
    #[api(transparent)]
    Store(#[from] StoreError),
    #[api(status = 500, message = "Cannot read")]
    Io(#[from] std::io::Error),
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct StoreError {
    #[api(transparent)]
    inner: Box<Row>,
    #[api(skip)]
    row: u32,
}

#[derive(Debug, ApiError)]
#[api(status = 404, message = "There is no row")]
struct Row;

fn store() -> Result<(), StoreError> {
    Err(StoreError { inner: Box::new(Row), row: 1 })
}

fn handler() -> Result<String, UserError> {
    store()?;
    Ok(std::fs::read_to_string("/etc/hostname")?)
}

fn boxed() -> Result<String, BoxApiError> {
    Ok(handler()?)
}

fn respond() -> Response {
    match handler() {
        Ok(text) => text.into_response(),
        Err(error) => error.into_response(),
    }
}

async fn axum_handler() -> Result<String, UserError> {
    handler()
}

fn main() {
    let error = UserError::NotFound { id: 7 };
    assert_eq!(UserError::NOT_FOUND.code(), "NOT_FOUND");
    assert_eq!(error.to_string(), "There is no such user");
    let _ = (ErrorView::new(&error), boxed(), respond(), axum_handler());
    let _: &dyn std::error::Error = &error;
    let _ = api_error::catalog![UserError];
}

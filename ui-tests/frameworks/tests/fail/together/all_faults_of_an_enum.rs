//! All faults of an input are told at once, and using the type adds none.

use api_error::{ApiError, BoxApiError, ErrorView, FieldError};
use axum::response::{IntoResponse, Response};

#[derive(Debug, ApiError)]
#[api(status = 40, category = "Users", numbers = 10..=1, retired(nmae = "OLD"))]
enum UserError {
    #[api(stauts = 404, message = "There is no user {user_id}")]
    NotFound { id: u32 },
    #[api(number = 7, number = 8, docs_url = "example.dev", title = "")]
    NameTaken,
    #[api(code = "NOT VALID", header = "X Y: z")]
    Invalid(#[api(field_errors = true)] Vec<FieldError>),
    #[api(transparent, title = "Store")]
    Store(#[from] StoreError),
    #[api(status = 500, message = "Cannot read {0}")]
    Io(#[from] std::io::Error),
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct StoreError {
    #[api(transparent)]
    inner: Box<Row>,
    #[api(skip, rename = "row")]
    row: u32,
}

#[derive(Debug, ApiError)]
#[api(status = 404, message = "{}")]
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
    assert_eq!(StoreError::SPEC.code(), "STORE_ERROR");
    assert_eq!(error.to_string(), "There is no such user");
    let _ = (ErrorView::new(&error), boxed(), respond(), axum_handler());
    let _: &dyn std::error::Error = &error;
    let _ = api_error::catalog![UserError];
}

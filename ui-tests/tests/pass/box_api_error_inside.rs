//! What is known at run time only: [`BoxApiError`] and [`Internal`] inside an enum.

use std::error::Error as _;

use api_error::{ApiError, BoxApiError, ErrorView, Internal};

#[derive(Debug, ApiError)]
enum HandlerError {
    #[api(transparent)]
    Any(#[from] BoxApiError),
    #[api(transparent)]
    Internal(#[from] Internal),
    #[api(status = 404, message = "There is no {0}")]
    Missing(u32),
}

fn any() -> Result<(), HandlerError> {
    Err(BoxApiError::from(HandlerError::Missing(7)))?
}

fn internal() -> Result<(), HandlerError> {
    std::fs::read("/no/such/file").map_err(Internal)?;
    Ok(())
}

#[test]
fn compiles_and_runs() {
    let error = any().unwrap_err();
    assert_eq!(error.to_string(), "There is no 7");
    assert_eq!(ErrorView::new(&error).status(), 404);
    assert_eq!(ErrorView::new(&error).message().to_string(), "There is no 7");

    let error = internal().unwrap_err();
    assert_eq!(ErrorView::new(&error).spec().code(), "INTERNAL_ERROR");
    assert!(error.source().unwrap().is::<std::io::Error>());

    assert_eq!(api_error::catalog![HandlerError].len(), 2);
    let boxed: BoxApiError = error.into();
    assert_eq!(boxed.spec().status(), 500);
}

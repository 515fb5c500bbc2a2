//! Nothing but the derive is named, and by its path.

#[derive(Debug, api_error::ApiError)]
enum StoreError {
    #[api(status = 404, message = "No row {row}")]
    Missing { row: u32 },
    #[api(transparent)]
    Inner(Inner),
}

#[derive(Debug, api_error::ApiError)]
#[api(status = 409)]
struct Inner;

#[test]
fn compiles_and_runs() {
    let error = api_error::BoxApiError::from(StoreError::Missing { row: 7 });
    assert_eq!((error.to_string().as_str(), error.spec().code()), ("No row 7", "MISSING"));
    let error = api_error::BoxApiError::from(StoreError::Inner(Inner));
    assert_eq!(error.status(), 409);
}

//! An enum without variants: an error that never happens. Its catalog is empty.

#![deny(warnings)]

use std::error::Error;

use api_error::{ApiError, BoxApiError};

#[derive(Debug, ApiError)]
enum Never {}

#[derive(Debug, ApiError)]
#[api(status = 404, category = "Nothing", numbers = 1..=9)]
enum NeverToo {}

#[derive(Debug, ApiError)]
enum Holds {
    #[api(transparent)]
    Never(Never),
    #[api(status = 404)]
    Sometimes,
}

fn is_error<E: Error + api_error::error::ApiError>() {}

fn works() -> Result<u8, Never> {
    Ok(1)
}

fn boxed() -> Result<u8, BoxApiError> {
    Ok(works()?)
}

#[test]
fn compiles_and_runs() {
    is_error::<Never>();
    assert_eq!(api_error::catalog![Never, NeverToo].len(), 0);
    assert_eq!(api_error::catalog![Holds].len(), 1);
    assert_eq!(boxed().unwrap(), 1);
    let error: Holds = Holds::Sometimes;
    if let Holds::Never(never) = error {
        match never {}
    }
}

//! `crate = …`: the runtime crate under another name, and reached through another crate.

/// As with `renamed = { package = "api-error" }` in `Cargo.toml`.
pub extern crate api_error as renamed;

/// Takes away the name that generated code would use otherwise.
extern crate core as api_error;

mod facade {
    pub mod errors {
        pub use ::renamed;
    }
}

use renamed::{ApiError, BoxApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(crate = renamed, status = 404)]
enum StoreError {
    Missing {
        #[api(header = "X-Row")]
        row: u32,
    },
    #[api(status = 500)]
    Broken(#[from] std::fmt::Error),
    #[api(transparent)]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(status = 409, crate = crate::facade::errors::renamed, header = "X-Code: {code}")]
struct Inner;

fn handler() -> Result<(), BoxApiError> {
    Err(StoreError::Missing { row: 7 })?
}

fn main() {
    let error = handler().unwrap_err();
    assert_eq!(ErrorView::new(&error).headers()["x-row"], "7");
    assert_eq!(ErrorView::new(&StoreError::Inner(Inner)).headers()["x-code"], "INNER");
    assert_eq!(renamed::catalog![StoreError].len(), 3);
}

//! Where a variant already has the identifier of a constant there is none: `IO` is the variant.

#![allow(clippy::upper_case_acronyms)]

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum LoadError {
    IO,
    NotFound,
    #[allow(non_camel_case_types)]
    #[api(code = "TABLES")]
    TABLE,
    Table,
    #[api(code = "ONE")]
    Ab1,
    #[api(code = "TWO")]
    AB1,
    #[api(code = "ZERO")]
    _0,
}

#[test]
fn compiles_and_runs() {
    assert_eq!(ErrorView::new(&LoadError::IO).spec().code(), "IO");
    assert_eq!(LoadError::NOT_FOUND.code(), "NOT_FOUND");
    let catalog = api_error::catalog![LoadError];
    assert_eq!(catalog.len(), 7);
    for (error, code) in [(LoadError::Ab1, "ONE"), (LoadError::AB1, "TWO"), (LoadError::_0, "ZERO")] {
        assert_eq!(ErrorView::new(&error).spec().code(), code);
    }
}

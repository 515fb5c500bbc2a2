//! Variants, fields and attributes that are compiled in some builds only.

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[cfg_attr(all(), api(status = 404))]
enum StoreError {
    Missing,
    #[cfg(any())]
    #[api(status = 404, code = "MISSING")]
    Absent,
    #[cfg(not(any()))]
    #[cfg_attr(any(), api(code = "NOT_THIS"))]
    #[cfg_attr(all(), api(code = "BUT_THIS"))]
    Present {
        #[cfg(any())]
        table: std::fs::File,
        #[cfg(not(any()))]
        row: u8,
    },
}

#[test]
fn compiles_and_runs() {
    let catalog = api_error::catalog![StoreError];
    assert_eq!(catalog.iter().map(|spec| spec.code()).collect::<Vec<_>>(), ["MISSING", "BUT_THIS"]);
    assert_eq!(ErrorView::new(&StoreError::Missing).status(), 404);
    assert_eq!(ErrorView::new(&StoreError::Present { row: 1 }).spec().code(), "BUT_THIS");
}

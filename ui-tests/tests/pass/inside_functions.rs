//! Types that are declared in the body of a function, a block or a constant.

#![deny(warnings, non_local_definitions)]

use api_error::{ApiError, ErrorView};

fn code() -> &'static str {
    #[derive(Debug, ApiError)]
    enum Outer {
        #[api(status = 404)]
        Missing,
        #[api(transparent)]
        Inner(Inner),
    }

    #[derive(Debug, ApiError)]
    #[api(status = 409, message = "{row}")]
    struct Inner {
        row: u8,
    }

    assert_eq!(api_error::catalog![Outer].len(), 2);
    assert_eq!(ErrorView::new(&Outer::Missing).status(), 404);
    ErrorView::new(&Outer::Inner(Inner { row: 1 })).spec().code()
}

fn generic<T: std::fmt::Debug + std::fmt::Display + serde::Serialize>(value: T) -> String {
    #[derive(Debug, ApiError)]
    #[api(status = 400, message = "{value}")]
    struct Local<T> {
        value: T,
    }
    Local { value }.to_string()
}

const CODE: &str = {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    struct InConst;
    InConst::SPEC.code()
};

#[test]
fn compiles_and_runs() {
    assert_eq!(code(), "INNER");
    assert_eq!(generic(7), "7");
    assert_eq!(CODE, "IN_CONST");
}

//! `r#` is how Rust writes a name, and no part of it.

#![allow(non_camel_case_types)]

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum r#enum {
    #[api(message = "{type} is no type of {r#match}")]
    r#type { r#type: &'static str, r#match: u8 },
    #[api(header = "X-Loop: {loop}")]
    r#async {
        #[api(header = "X-In")]
        r#in: u8,
        r#loop: u8,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct r#struct {
    r#ref: u8,
}

#[test]
fn compiles_and_runs() {
    assert_eq!(r#enum::TYPE.code(), "TYPE");
    assert_eq!(r#enum::TYPE.title(), "Type");
    let error = r#enum::r#type { r#type: "int", r#match: 7 };
    assert_eq!(error.to_string(), "int is no type of 7");
    let details = serde_json::to_value(ErrorView::new(&error).details()).unwrap();
    assert_eq!(details, serde_json::json!({"type": "int", "match": 7}));

    let error = r#enum::r#async { r#in: 1, r#loop: 2 };
    let headers = ErrorView::new(&error).headers();
    assert_eq!((headers["x-in"].as_bytes(), headers["x-loop"].as_bytes()), (&b"1"[..], &b"2"[..]));

    assert_eq!(r#struct::SPEC.code(), "STRUCT");
    assert_eq!(r#struct::SPEC.origin().name(), "struct");
    assert_eq!(ErrorView::new(&r#struct { r#ref: 0 }).status(), 404);
}

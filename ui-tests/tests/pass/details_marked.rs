//! `details = "marked"`: a field is private until somebody says that it is for clients.

use api_error::{ApiError, ErrorView, FieldError};

#[derive(Debug, ApiError)]
#[api(status = 409, details = "marked")]
enum StoreError {
    Conflict {
        #[api(detail)]
        item: u32,
        #[api(rename = "stock")]
        left: u32,
        #[api(expose)]
        shelf: char,
        table: &'static str,
        password: NotSerializable,
        #[api(field_errors)]
        rejected: Vec<FieldError>,
        #[api(retry_after)]
        wait: u64,
    },
}

#[derive(Debug)]
struct NotSerializable;

#[derive(Debug, ApiError)]
#[api(status = 404, details = "marked")]
struct Missing {
    #[api(detail)]
    item: u32,
    table: &'static str,
}

#[test]
fn compiles_and_runs() {
    let error = StoreError::Conflict {
        item: 7,
        left: 0,
        shelf: 'b',
        table: "stock",
        password: NotSerializable,
        rejected: Vec::new(),
        wait: 3,
    };
    let view = ErrorView::new(&error);
    assert_eq!(
        view.body(),
        r#"{"error":{"code":"CONFLICT","message":"Conflict","details":{"item":7,"stock":0,"shelf":"b"}}}"#
    );
    assert_eq!(view.headers()["retry-after"], "3");
    let missing = Missing { item: 7, table: "stock" };
    assert_eq!(
        ErrorView::new(&missing).body(),
        r#"{"error":{"code":"MISSING","message":"Missing","details":{"item":7}}}"#
    );
}

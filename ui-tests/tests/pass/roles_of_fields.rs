//! What a field is for: a detail, all of them, rejected fields, a header, the wait, or nothing.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use api_error::{ApiError, ErrorView, FieldError, Mode, RequestContext};
use serde_json::json;

#[derive(Debug, ApiError)]
#[api(status = 422, rename_all_fields = "camelCase")]
enum InputError {
    Details {
        shown_field: u8,
        #[api(rename = "as_it_is")]
        renamed_field: u8,
        #[api(skip)]
        skipped: std::sync::Mutex<u8>,
        #[api(expose = false)]
        secret: &'static str,
        absent: Option<u8>,
        nested: BTreeMap<&'static str, [u8; 2]>,
    },
    Positional(#[api(rename = "first")] u8, u8),
    Whole(#[api(details)] serde_json::Value),
    WholeNamed {
        #[api(details)]
        all: BTreeMap<String, u8>,
        #[api(skip)]
        at: u8,
    },
    Fields {
        #[api(field_errors)]
        errors: Vec<FieldError>,
        total: usize,
    },
    OneField(#[api(field_errors)] FieldError),
    #[api(status = 503)]
    Busy {
        #[api(header = "X-Text", expose)]
        text: String,
        #[api(header = "X-Flag")]
        flag: bool,
        #[api(header = "X-Until")]
        until: SystemTime,
        #[api(header = "X-Nothing", skip)]
        nothing: Option<&'static str>,
        #[api(retry_after, header = "X-Wait", skip)]
        wait: Duration,
    },
}

#[test]
fn compiles_and_runs() {
    let error = InputError::Details {
        shown_field: 1,
        renamed_field: 2,
        skipped: 3.into(),
        secret: "password",
        absent: None,
        nested: [("a", [1, 2])].into(),
    };
    assert_eq!(details(&error), json!({"shownField": 1, "as_it_is": 2, "nested": {"a": [1, 2]}}));
    let development = RequestContext::new().with_mode(Mode::Development);
    let view = ErrorView::new(&error).with_context(development);
    assert_eq!(serde_json::to_value(view.details()).unwrap()["secret"], "password");

    assert_eq!(details(&InputError::Positional(1, 2)), json!({"first": 1}));
    assert_eq!(details(&InputError::Whole(json!([1, {"a": 2}]))), json!([1, {"a": 2}]));
    assert_eq!(details(&InputError::WholeNamed { all: [("a".to_owned(), 1)].into(), at: 0 }), json!({"a": 1}));
    let fields = InputError::Fields { errors: vec![FieldError::new("name", "too long")], total: 1 };
    assert_eq!(details(&fields), json!({"total": 1}));
    assert_eq!(details(&InputError::OneField(FieldError::new("name", "too long"))), json!({}));

    let busy = InputError::Busy {
        text: "now".to_owned(),
        flag: true,
        until: SystemTime::UNIX_EPOCH,
        nothing: None,
        wait: Duration::from_millis(1),
    };
    assert_eq!(details(&busy), json!({"text": "now"}));
    let headers = ErrorView::new(&busy).headers();
    assert_eq!((headers["x-text"].as_bytes(), headers["x-flag"].as_bytes()), (&b"now"[..], &b"true"[..]));
    assert_eq!(headers["x-until"], "Thu, 01 Jan 1970 00:00:00 GMT");
    assert_eq!((headers["x-wait"].as_bytes(), headers["retry-after"].as_bytes()), (&b"1"[..], &b"1"[..]));
    assert!(!headers.contains_key("x-nothing"));
}

fn details(error: &InputError) -> serde_json::Value {
    serde_json::to_value(ErrorView::new(error).details()).unwrap()
}

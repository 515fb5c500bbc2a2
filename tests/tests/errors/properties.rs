//! What holds for every value of every field.

use api_error::{ApiError, ErrorView, FieldError, Mode, RequestContext};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value;

api_error::envelope! {
    /// Every place that a field could get into.
    static EVERYWHERE: Envelope = {
        "message": message,
        "taken"?: details.first,
        "text"?: "<{details.second}>",
        "details": details,
        "fields": [for e in field_errors => { "field": e.field, "path": e.path, "pointer": e.pointer, "message": e.message, "params"?: e.params }],
        "by_field": {for e in field_errors => e.field: [e.message]},
        "causes": [for c in causes => c.message],
        "debug"?: debug,
        "request_id"?: request_id,
        "member": { "kept": true, ..details },
    };
}

#[derive(Debug, Serialize)]
struct Inner {
    text: String,
}

#[derive(Debug)]
struct Cause(String);

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Cause {}

#[derive(Debug, ApiError)]
#[api(envelope = EVERYWHERE)]
enum Failure {
    #[api(status = 500, message = "constant")]
    Hidden {
        first: String,
        second: Inner,
        #[api(rename = "third")]
        renamed: Option<String>,
        #[api(field_errors)]
        rejected: Vec<FieldError>,
        #[api(skip)]
        #[expect(dead_code, reason = "nobody sees it, which is the point")]
        skipped: String,
        #[source]
        cause: Cause,
        #[api(header = "X-Sent")]
        sent: u64,
    },
    #[api(status = 400, message = "shown: {first}")]
    Exposed {
        first: String,
        second: String,
        inner: Inner,
        #[api(field_errors)]
        rejected: Vec<FieldError>,
        #[api(expose = false)]
        secret: String,
    },
    #[api(transparent, expose = false)]
    Around(Inside),
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "shown: {text}", title = "Around")]
struct Inside {
    text: String,
}

/// Text that occurs in a response for no other reason.
fn marked() -> impl Strategy<Value = String> {
    "[a-z\"\\\\<\u{0}-\u{1f}é€😀]{0,20}".prop_map(|text| format!("§{text}§"))
}

fn everything_of(error: &Failure, context: RequestContext) -> String {
    let response = ErrorView::new(error).with_context(context).response();
    format!("{:?} {}", response.headers(), String::from_utf8_lossy(response.body()))
}

proptest! {
    #[test]
    fn production_shows_no_field_of_a_hidden_error_but_headers(
        texts in proptest::collection::vec(marked(), 6),
        sent: u64,
    ) {
        let [first, second, third, field, skipped, cause] = texts.try_into().unwrap();
        let rejected = vec![FieldError::new(field.clone(), field.clone()).with_code(field.clone()).with_param("p", field)];
        let error = Failure::Hidden {
            first, second: Inner { text: second }, renamed: Some(third), rejected, skipped, cause: Cause(cause), sent,
        };
        let shown = everything_of(&error, RequestContext::new().with_request_id("req-1"));
        prop_assert!(!shown.contains('§'), "{shown}");
        let header = format!(r#""x-sent": "{sent}""#);
        prop_assert!(shown.contains(&header));
        // The same is shown in development, or the test above could not fail.
        let development = everything_of(&error, RequestContext::new().with_mode(Mode::Development));
        prop_assert!(development.contains('§'));
    }

    #[test]
    fn hidden_around_exposed_is_hidden(text in marked()) {
        let error = Failure::Around(Inside { text });
        let shown = everything_of(&error, RequestContext::new());
        prop_assert!(!shown.contains('§'), "{shown}");
        prop_assert!(shown.contains("Around"));
    }

    #[test]
    fn every_text_comes_back_from_the_body(first: String, second: String, inner: String, field: String, id: String) {
        let error = Failure::Exposed {
            first: first.clone(),
            second: second.clone(),
            inner: Inner { text: inner.clone() },
            rejected: vec![FieldError::new(api_error::FieldPath::new().field(field.clone()), field.clone())],
            secret: "§".to_owned(),
        };
        let context = RequestContext::new().with_request_id(id.clone());
        let body = ErrorView::new(&error).with_context(context).body();
        let body: Value = serde_json::from_slice(&body).expect("a body is valid JSON");
        prop_assert_eq!(&body["message"], &Value::from(format!("shown: {first}")));
        prop_assert_eq!(&body["taken"], &Value::from(first));
        prop_assert_eq!(&body["text"], &Value::from(format!("<{second}>")));
        prop_assert_eq!(&body["details"]["inner"]["text"], &Value::from(inner.clone()));
        prop_assert_eq!(&body["member"]["inner"]["text"], &Value::from(inner));
        prop_assert_eq!(&body["fields"][0]["message"], &Value::from(field.clone()));
        prop_assert_eq!(&body["fields"][0]["path"][0], &Value::from(field.clone()));
        prop_assert_eq!(&body["by_field"][&field][0], &Value::from(field));
        prop_assert_eq!(&body["request_id"], &Value::from(id));
        prop_assert!(body["details"].get("secret").is_none());
    }

    #[test]
    fn a_header_never_holds_what_http_forbids(value: String) {
        #[derive(Debug, ApiError)]
        #[api(status = 400, header = "X-Template: a {value} b")]
        struct Sends {
            #[api(skip, header = "X-Value")]
            value: String,
        }
        let response = ErrorView::new(&Sends { value: value.clone() }).response();
        let forbidden = value.bytes().any(|byte| (byte < 32 && byte != b'\t') || byte == 127);
        prop_assert_eq!(response.headers().contains_key("x-value"), !forbidden);
        prop_assert_eq!(response.headers().contains_key("x-template"), !forbidden);
        prop_assert_eq!(response.status(), 400);
    }
}

//! What each part of the template language writes.

use std::collections::HashMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use api_error::envelope::{Envelope, PROBLEM};
use api_error::{ApiError, ErrorView, FieldError, FieldPath, Mode, RequestContext};
use serde::{Serialize, Serializer};

/// 2025-01-21T10:00:00Z
const TIME: Duration = Duration::from_secs(1_737_453_600);

fn body(error: &impl api_error::AsApiError, envelope: &'static Envelope) -> String {
    body_in(error, envelope, RequestContext::new())
}

fn body_in(error: &impl api_error::AsApiError, envelope: &'static Envelope, context: RequestContext) -> String {
    let view = ErrorView::new(error).with_context(context).with_envelope(envelope);
    String::from_utf8(view.body().to_vec()).unwrap()
}

fn request() -> RequestContext {
    RequestContext::new()
        .with_request_id("req-1")
        .with_trace_id("trace-1")
        .with_method("POST")
        .with_path("/tasks")
        .with_locale("fr")
        .with_timestamp(UNIX_EPOCH + TIME)
        .with_extra("attempt", 3)
        .with_extra("severity", "of the context")
}

#[derive(Debug, ApiError)]
enum Failure {
    #[api(
        code = 42,
        status = 503,
        expose,
        title = "Down",
        message = "{region} is down",
        category = "Outages",
        docs_url = "https://docs.example.dev/{number}",
        retryable,
        extra(severity = "high", weight = 2, ratio = 0.5, paged = true)
    )]
    Down {
        region: &'static str,
        #[api(retry_after)]
        wait: Duration,
    },
    #[api(status = 400)]
    Bare,
    #[api(status = 422)]
    Rejected(#[api(field_errors)] Vec<FieldError>),
}

fn down() -> Failure {
    Failure::Down { region: "eu", wait: Duration::from_millis(1500) }
}

fn rejected() -> Failure {
    Failure::Rejected(vec![
        FieldError::new("tasks[0].name", "too short").with_code("short").with_constraint("1-9").with_param("min", 1),
        FieldError::new(FieldPath::new().field("a/b"), "odd"),
        FieldError::new("tasks[0].name", "not a word").with_code("word"),
    ])
}

#[test]
fn every_slot_has_its_value() {
    api_error::envelope! {
        static ALL: Envelope = [
            code, number, status, reason, title, message, details, docs_url, category, retryable, retry_after,
            retry_after_ms, request_id, trace_id, timestamp, "{timestamp:unix}", method, path, locale, extra.severity,
            extra.weight, extra.ratio, extra.paged, extra.attempt, "{extra.attempt}/{extra.severity}", field_errors,
        ];
    }
    assert_eq!(
        body_in(&down(), &ALL, request()),
        concat!(
            r#"["DOWN",42,503,"Service Unavailable","Down","eu is down",{"region":"eu","wait":{"secs":1,"nanos":500000000}},"#,
            r#""https://docs.example.dev/42","Outages",true,2,1500,"req-1","trace-1","2025-01-21T10:00:00Z","1737453600","#,
            r#""POST","/tasks","fr","high",2,0.5,true,3,"3/high",[]]"#,
        )
    );
}

#[test]
fn what_is_absent_is_null_or_left_out() {
    api_error::envelope! {
        static ABSENT: Envelope = {
            "number": number, "number?"?: number,
            "text": "{request_id}!", "text?"?: "{request_id}!",
            "details": details, "details?"?: details,
            "list": [for e in field_errors => e.message], "list?"?: [for e in field_errors => e.message],
            "map": {for e in field_errors => e.field: e.message}, "map?"?: {for e in field_errors => e.field: e.message},
            "object?"?: { "number"?: number },
            "literal": null,
            "first": number | request_id | details | "last",
            "debug?"?: debug, "retryable?"?: retryable, "docs?"?: docs_url, "extra?"?: extra.severity,
        };
    }
    assert_eq!(
        body(&Failure::Bare, &ABSENT),
        r#"{"number":null,"text":null,"details":{},"list":[],"map":{},"literal":null,"first":"last"}"#
    );
}

#[test]
fn elements_of_field_errors() {
    api_error::envelope! {
        static ELEMENTS: Envelope = [for e in field_errors => [
            e.field, e.path, e.pointer, e.message, e.code, e.constraint, e.params, "{e.field}: {e.message}", "#{e.pointer}",
        ]];
    }
    let text = body(&rejected(), &ELEMENTS);
    let first = concat!(
        r#"["tasks[0].name",["tasks",0,"name"],"/tasks/0/name","too short","short","1-9",{"min":1},"#,
        r##""tasks[0].name: too short","#/tasks/0/name"]"##
    );
    let second = r##"["a/b",["a/b"],"/a~1b","odd",null,null,{},"a/b: odd","#/a~1b"]"##;
    assert!(text.starts_with(&format!("[{first},{second},")), "{text}");
}

#[test]
fn under_one_key_lists_join_objects_merge_and_otherwise_the_first_stays() {
    api_error::envelope! {
        static LISTS: Envelope = {for e in field_errors => e.field: [e.message]};
        static OBJECTS: Envelope = {for e in field_errors => "in {e.field}": { "code"?: e.code, "all": [e.message] }};
        static FIRST: Envelope = {for e in field_errors => e.field: e.message};
    }
    assert_eq!(body(&rejected(), &LISTS), r#"{"tasks[0].name":["too short","not a word"],"a/b":["odd"]}"#);
    assert_eq!(
        body(&rejected(), &OBJECTS),
        r#"{"in tasks[0].name":{"code":"short","all":["too short","not a word"]},"in a/b":{"all":["odd"]}}"#
    );
    assert_eq!(body(&rejected(), &FIRST), r#"{"tasks[0].name":"too short","a/b":"odd"}"#);
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
struct Detailed {
    code: u8,
    r#type: &'static str,
    nothing: Option<u8>,
    tags: Vec<&'static str>,
}

const DETAILED: fn() -> Detailed = || Detailed { code: 7, r#type: "t", nothing: None, tags: vec!["a", "b"] };

#[test]
fn one_detail_has_a_place_of_its_own_and_a_spread_overwrites_nothing() {
    api_error::envelope! {
        static TAKEN: Envelope = { "kind": details.type, "none"?: details.nothing, "rest": details };
        static SPREAD: Envelope = { "code": code, ..details, "kind": details.type };
    }
    assert_eq!(body(&DETAILED(), &TAKEN), r#"{"kind":"t","rest":{"code":7,"tags":["a","b"]}}"#);
    assert_eq!(body(&DETAILED(), &SPREAD), r#"{"code":"DETAILED","code_":7,"tags":["a","b"],"kind":"t"}"#);
}

/// A map whose members stand in the order in which they were put in.
#[derive(Debug)]
struct Ordered(Vec<(&'static str, u32)>);

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

#[test]
fn details_may_be_one_value() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    enum Whole {
        Map(#[api(details)] Ordered),
        List(#[api(details)] Vec<u8>),
        None(#[api(details)] Option<Ordered>),
    }
    api_error::envelope! {
        static WHOLE: Envelope = { "details"?: details };
        static TAKEN: Envelope = { "b"?: details.b, "details"?: details };
        static SPREAD: Envelope = { "own": true, ..details };
        static ALONE: Envelope = { ..details };
    }
    let map = || Whole::Map(Ordered(vec![("z", 1), ("b", 2), ("a", 3)]));
    assert_eq!(body(&map(), &WHOLE), r#"{"details":{"z":1,"b":2,"a":3}}"#);
    assert_eq!(body(&map(), &TAKEN), r#"{"b":2,"details":{"z":1,"a":3}}"#);
    assert_eq!(body(&map(), &SPREAD), r#"{"own":true,"z":1,"b":2,"a":3}"#);
    assert_eq!(body(&map(), &ALONE), r#"{"z":1,"b":2,"a":3}"#);
    assert_eq!(body(&Whole::List(vec![1, 2]), &WHOLE), r#"{"details":[1,2]}"#);
    assert_eq!(body(&Whole::List(vec![1, 2]), &SPREAD), r#"{"own":true}"#);
    assert_eq!(body(&Whole::None(None), &WHOLE), "{}");
}

#[test]
fn a_detail_that_does_not_serialize_costs_nothing_but_itself() {
    #[derive(Debug)]
    struct Broken;

    impl Serialize for Broken {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            use serde::ser::{Error, SerializeSeq};
            serializer.serialize_seq(None)?.serialize_element(&1)?;
            Err(S::Error::custom("broken"))
        }
    }

    #[derive(Debug, ApiError)]
    #[api(status = 409)]
    struct Conflict {
        before: u8,
        broken: Broken,
        after: u8,
    }
    let response = ErrorView::new(&Conflict { before: 1, broken: Broken, after: 2 }).response();
    assert_eq!(response.status(), 409);
    let expected = r#"{"error":{"code":"CONFLICT","message":"Conflict","details":{"before":1,"after":2}}}"#;
    assert_eq!(response.body(), expected);
}

#[test]
fn causes_are_for_development_or_by_choice() {
    #[derive(Debug, ApiError)]
    enum Storage {
        #[api(status = 409)]
        Busy(#[source] std::io::Error),
        #[api(status = 500)]
        Lost(#[source] std::io::Error),
    }
    api_error::envelope! {
        static CAUSES: Envelope = { "causes"?: [for c in causes => c.message], "debug"?: debug };
        #[expose_causes]
        static CHOSEN: Envelope = { "causes"?: [for c in causes => { "because": c.message }] };
    }
    let io = || std::io::Error::other("disk");
    let development = || RequestContext::new().with_mode(Mode::Development);
    assert_eq!(body(&Storage::Busy(io()), &CAUSES), "{}");
    assert_eq!(
        body_in(&Storage::Lost(io()), &CAUSES, development()),
        r#"{"causes":["disk"],"debug":{"error":"Lost","causes":["disk"]}}"#
    );
    assert_eq!(body(&Storage::Busy(io()), &CHOSEN), r#"{"causes":[{"because":"disk"}]}"#);
    assert_eq!(body(&Storage::Lost(io()), &CHOSEN), "{}");
}

#[test]
fn bodies_that_are_not_json() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, message = "no {what}")]
    struct Missing {
        what: &'static str,
    }
    api_error::envelope! {
        static PLAIN: Envelope = text "{status} {message}";
        #[content_type = "text/html; charset=utf-8"]
        static HTML: Envelope = text "<p title=\"{code}\">{message}</p>{request_id}";
        static NOTHING: Envelope = empty;
    }
    let error = Missing { what: "<b>'&\"" };
    assert_eq!(body(&error, &PLAIN), "404 no <b>'&\"");
    assert_eq!(body(&error, &HTML), r#"<p title="MISSING">no &lt;b&gt;&#39;&amp;&quot;</p>"#);
    let response = ErrorView::new(&error).with_envelope(&HTML).response();
    assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
    let response = ErrorView::new(&error).with_envelope(&NOTHING).response();
    assert!(response.body().is_empty() && !response.headers().contains_key("content-type"));
    assert_eq!(response.status(), 404);
}

#[test]
fn headers_of_an_envelope_are_left_out_when_a_slot_is_absent() {
    api_error::envelope! {
        #[header = "X-Request-Id: {request_id}"]
        #[header = "X-Code: {code}/{status}"]
        static HEADERS: Envelope = { "code": code };
    }
    let view = |context| ErrorView::new(&Failure::Bare).with_context(context).with_envelope(&HEADERS).response();
    assert_eq!(view(request()).headers()["x-request-id"], "req-1");
    let bare = view(RequestContext::new());
    assert!(!bare.headers().contains_key("x-request-id"));
    assert_eq!(bare.headers()["x-code"], "BARE/400");
}

#[test]
fn a_url_of_the_envelope_is_for_errors_without_one() {
    api_error::envelope! {
        #[docs_url = "https://docs.example.dev/of-envelope/{code}"]
        static BY_CODE: Envelope = { "docs"?: docs_url };
        #[docs_url = "https://docs.example.dev/of-envelope/{number}"]
        static BY_NUMBER: Envelope = { "docs"?: docs_url };
    }
    assert_eq!(body(&Failure::Bare, &BY_CODE), r#"{"docs":"https://docs.example.dev/of-envelope/BARE"}"#);
    assert_eq!(body(&down(), &BY_CODE), r#"{"docs":"https://docs.example.dev/42"}"#);
    assert_eq!(body(&Failure::Bare, &BY_NUMBER), "{}");
}

#[test]
fn problem_details_have_the_members_of_rfc_9457() {
    let response = ErrorView::new(&down()).with_context(request().with_envelope(&PROBLEM)).response();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let problem: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
    assert_eq!(problem["type"], "https://docs.example.dev/42");
    assert_eq!(problem["title"], "Down");
    assert_eq!(problem["status"], response.status().as_u16());
    assert_eq!(problem["detail"], "eu is down");
    assert_eq!(problem["instance"], "/tasks");
    assert_eq!(problem["region"], "eu");
    let problem = body(&rejected(), &PROBLEM);
    assert!(
        problem.contains(r##""errors":[{"detail":"too short","pointer":"#/tasks/0/name","code":"short"}"##),
        "{problem}"
    );
}

#[test]
fn the_envelope_of_the_context_goes_before_that_of_the_type() {
    api_error::envelope! {
        static OF_TYPE: Envelope = "type";
        static OF_CONTEXT: Envelope = "context";
    }
    #[derive(Debug, ApiError)]
    #[api(status = 400, envelope = OF_TYPE)]
    struct Typed;
    assert_eq!(ErrorView::new(&Typed).body(), "\"type\"");
    let context = RequestContext::new().with_envelope(&OF_CONTEXT);
    assert_eq!(context.in_scope(|| ErrorView::new(&Typed).body()), "\"context\"");
}

#[test]
fn a_view_serializes_to_other_formats_as_its_body_says() {
    api_error::envelope! {
        static SMALL: Envelope = { "z": code, "a": number, "list": [for e in field_errors => e.message] };
    }
    let error = rejected();
    let view = ErrorView::new(&error).with_envelope(&SMALL);
    assert_eq!(serde_json::to_string(&view).unwrap(), body(&error, &SMALL));
}

#[test]
fn waits_are_rounded_up_and_dates_are_http_dates() {
    #[derive(Debug, ApiError)]
    #[api(status = 503)]
    enum Wait {
        Seconds(#[api(retry_after)] u32),
        Duration(#[api(retry_after)] Duration),
        Until(#[api(retry_after)] SystemTime),
        Perhaps(#[api(retry_after)] Option<Duration>),
    }
    api_error::envelope! {
        static SLOTS: Envelope = [retry_after, retry_after_ms];
    }
    let until = Wait::Until(UNIX_EPOCH + TIME + Duration::from_millis(2500)); // it has passed
    for (error, header, slots) in [
        (Wait::Seconds(30), Some("30"), "[30,30000]"),
        (Wait::Duration(Duration::from_millis(1001)), Some("2"), "[2,1001]"),
        (until, Some("Tue, 21 Jan 2025 10:00:03 GMT"), "[0,0]"),
        (Wait::Perhaps(None), None, "[null,null]"),
    ] {
        let response = ErrorView::new(&error).with_context(request()).response();
        let sent = response.headers().get("retry-after").map(|value| value.to_str().unwrap());
        assert_eq!(sent, header, "{error:?}");
        assert_eq!(body_in(&error, &SLOTS, request()), slots, "{error:?}");
    }
}

/// A type whose text form fails.
#[derive(Debug, PartialEq, Eq, Hash)]
struct NoText;

impl std::fmt::Display for NoText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("par\"t")?;
        Err(std::fmt::Error)
    }
}

impl std::error::Error for NoText {}

impl Serialize for NoText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[test]
fn a_display_that_fails_panics_nowhere() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, message = "{text}")]
    struct Failing {
        #[api(expose)]
        text: NoText,
        #[source]
        cause: NoText,
    }
    api_error::envelope! {
        static CALLED: Envelope = { "m": message, "d": details, "c": [for c in causes => c.message], "debug": debug };
        static INTERPRETED: Envelope = [[message, [for c in causes => c.message]]];
    }
    let error = Failing { text: NoText, cause: NoText };
    let development = || RequestContext::new().with_mode(Mode::Development).with_extra("gone", NoText);
    assert_eq!(
        body_in(&error, &CALLED, development()),
        r#"{"m":"par\"t","d":{},"c":["par\"t"],"debug":{"error":"par\"t","causes":["par\"t"]}}"#
    );
    assert_eq!(body_in(&error, &INTERPRETED, development()), r#"[["par\"t",["par\"t"]]]"#);
}

#[test]
fn what_holds_a_display_that_fails_is_left_out() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    struct Holding {
        before: u8,
        list: Vec<NoText>,
        named: HashMap<NoText, u8>,
        after: Option<(u8, u8)>,
    }
    let error = Holding { before: 1, list: vec![NoText], named: HashMap::from([(NoText, 1)]), after: Some((2, 3)) };
    api_error::envelope! { static SPREAD: Envelope = { "code": code, ..details }; }
    assert_eq!(body_in(&error, &SPREAD, RequestContext::new()), r#"{"code":"HOLDING","before":1,"after":[2,3]}"#);

    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    struct Keys(#[api(details)] HashMap<NoText, u8>);
    let error = Keys(HashMap::from([(NoText, 1)]));
    assert_eq!(body_in(&error, &SPREAD, RequestContext::new()), r#"{"code":"KEYS"}"#);
}

#[test]
fn a_serialize_that_fails_only_once_is_written_once() {
    #[derive(Debug)]
    struct Once(std::cell::Cell<bool>);

    impl Serialize for Once {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let written = serializer.serialize_str("late")?;
            if self.0.replace(false) { Err(serde::ser::Error::custom("once")) } else { Ok(written) }
        }
    }

    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    struct Failing {
        x: Once,
        y: u8,
    }
    let error = Failing { x: Once(std::cell::Cell::new(true)), y: 1 };
    let body: serde_json::Value = serde_json::from_slice(&ErrorView::new(&error).body()).unwrap();
    assert_eq!(body["error"]["details"]["x"], "late");
}

#[test]
fn details_with_a_key_twice_have_it_once_where_they_are_split() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    struct Twice(#[api(details)] Ordered);
    api_error::envelope! {
        static TAKEN: Envelope = { "x": details.x, "rest": details };
        static SPREAD: Envelope = { ..details };
    }
    let error = Twice(Ordered(vec![("x", 1), ("x", 2), ("y", 3), ("y", 4)]));
    assert_eq!(body(&error, &TAKEN), r#"{"x":1,"rest":{"y":3}}"#);
    assert_eq!(body(&error, &SPREAD), r#"{"x":1,"y":3}"#);
}

#[test]
fn a_list_that_is_the_details_stays_where_nothing_can_be_taken() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    struct List(#[api(details)] Vec<u8>);
    api_error::envelope! {
        static TAKEN: Envelope = { "x"?: details.x, "rest": details };
    }
    assert_eq!(body(&List(vec![1, 2]), &TAKEN), r#"{"rest":[1,2]}"#);
}

#[test]
fn an_extra_that_is_empty_is_absent() {
    api_error::envelope! {
        static EXTRAS: Envelope = { "none"?: extra.none, "list"?: extra.list, "or": extra.list | "fallback" };
    }
    let context = RequestContext::new().with_extra("none", None::<u8>).with_extra("list", Vec::<u8>::new());
    assert_eq!(body_in(&Failure::Bare, &EXTRAS, context), r#"{"or":"fallback"}"#);
}

#[test]
fn the_header_of_an_error_goes_before_that_of_its_envelope() {
    api_error::envelope! {
        #[header = "Retry-After: 60"]
        static PATIENT: Envelope = { "code": code };
    }
    let response = ErrorView::new(&down()).with_envelope(&PATIENT).response();
    let waits: Vec<_> = response.headers().get_all("retry-after").iter().collect();
    assert_eq!(waits, ["2"]);
}

//! Every form of a template, read from bodies that are written here.

use std::time::Duration;

use api_error::{FieldError, FieldPath, envelope};
use http::StatusCode;

use super::{details, error, headers, read};

macro_rules! envelope {
    ($($body:tt)*) => {{
        api_error::envelope! { static ENVELOPE: Envelope = $($body)*; }
        &ENVELOPE
    }};
}

#[test]
fn every_slot_has_its_place() {
    let everything = envelope!({
        "a": code, "b": number, "c": status, "d": title, "e": message, "f": details, "g": field_errors, "h": docs_url,
        "i": category, "j": retryable, "k": retry_after, "l": request_id, "m": trace_id, "n": locale, "o": extra.tier,
        "p": timestamp, "q": debug, "r": reason, "s": method, "t": path,
    });
    let body = r#"{"a":"SOLD_OUT","b":-7,"c":409,"d":"Sold out","e":"No \"more\" of it","f":{"item":7,"of":[1,{}]},
        "g":[{"field":"a[0].b","message":"bad","code":"c","constraint":"d","params":{"min":1}}],"h":"https://a.dev","i":"Stock",
        "j":true,"k":30,"l":"req-1","m":"trace-1","n":"de","o":{"gold":1},"p":"soon","q":[],"r":0,"s":null,"t":{}}"#;
    let remote = read(everything, body);
    assert_eq!(error(&remote), "");
    assert_eq!((remote.code(), remote.number(), remote.title()), (Some("SOLD_OUT"), Some(-7), Some("Sold out")));
    assert_eq!(remote.message(), Some("No \"more\" of it"));
    assert_eq!(details(&remote), [("item", "7"), ("of", "[1,{}]")]);
    assert_eq!(remote.details_value().unwrap().as_str(), r#"{"item":7,"of":[1,{}]}"#);
    let rejected = FieldError::new("a[0].b", "bad").with_code("c").with_constraint("d").with_param("min", 1);
    assert_eq!(remote.field_errors(), [rejected]);
    assert_eq!((remote.docs_url(), remote.category()), (Some("https://a.dev"), Some("Stock")));
    assert_eq!((remote.retryable(), remote.retry_after()), (Some(true), Some(Duration::from_secs(30))));
    assert_eq!((remote.request_id(), remote.trace_id(), remote.locale()), (Some("req-1"), Some("trace-1"), Some("de")));
    assert_eq!(remote.extra("tier").unwrap().as_str(), r#"{"gold":1}"#);
    // The response has a status of its own. An event has that of its body.
    assert_eq!(remote.status(), 400);
    assert_eq!(everything.read_event(body).status(), 409);
}

#[test]
fn details_are_gathered_from_where_they_stand() {
    let spread = envelope!({ "x": details.limit, "in": { "code": code, ..details } });
    let remote = read(spread, r#"{"x":5,"in":{"a":1,"code":"C","b":[null],"a":2},"unknown":6}"#);
    assert_eq!(details(&remote), [("limit", "5"), ("a", "1"), ("b", "[null]"), ("a", "2")]);
    assert_eq!(remote.detail("a").unwrap().get::<u8>().unwrap(), 1);
    assert!(remote.detail("unknown").is_none());
}

#[test]
fn alternatives_are_reported_by_their_kind() {
    let detail = envelope!({ "detail": [for e in field_errors => { "loc": e.path, "msg": e.message }] | message });
    assert_eq!(read(detail, r#"{"detail":"Not found"}"#).message(), Some("Not found"));
    let path = FieldPath::new().field("body").field("a.b").index(0);
    let remote = read(detail, r#"{"detail":[{"loc":["body","a.b",0],"msg":"no"}]}"#);
    assert_eq!((remote.field_errors(), remote.message()), (&[FieldError::new(path, "no")][..], None));
    assert_eq!(error(&read(detail, r#"{"detail":7}"#)), r#"the body has another form: at "/detail" has another kind"#);

    let problem = &envelope::PROBLEM;
    assert_eq!(read(problem, r#"{"type":"about:blank","title":"A"}"#).docs_url(), None);
    assert_eq!(read(problem, r#"{"type":"https://a.dev","title":"A"}"#).docs_url(), Some("https://a.dev"));
}

#[test]
fn a_problem_is_read_with_its_extensions() {
    let body = r##"{"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","status":403,
        "detail":"Your current balance is 30, but that costs 50.","instance":"/account/12345/msgs/abc","code":"OUT_OF_CREDIT",
        "balance":30,"accounts":["/account/12345","/account/67890"],
        "errors":[{"detail":"must be a positive integer","pointer":"#/profile/0/age"}]}"##;
    let remote = read(&envelope::PROBLEM, body);
    assert_eq!(error(&remote), "");
    assert_eq!(remote.message(), Some("Your current balance is 30, but that costs 50."));
    assert_eq!(details(&remote), [("balance", "30"), ("accounts", r#"["/account/12345","/account/67890"]"#)]);
    assert_eq!(remote.field_errors(), [FieldError::new("profile[0].age", "must be a positive integer")]);
}

#[test]
fn texts_are_taken_apart() {
    let urn =
        envelope!({ "type": "urn:acme:error:{code}", "text": "{number} [{status}] \"{message}\"", "n": "{details.x}" });
    let remote = read(urn, r#"{"type":"urn:acme:error:rate:limit","text":"-5 [429] \"a [1] b\"","n":"12"}"#);
    assert_eq!(error(&remote), "");
    assert_eq!((remote.code(), remote.number(), remote.message()), (Some("rate:limit"), Some(-5), Some("a [1] b")));
    assert_eq!(remote.detail("x").unwrap().as_str(), "\"12\"");
    let other = read(urn, r#"{"type":"urn:other:a","text":null,"n":null}"#);
    assert_eq!(
        (other.code(), error(&other)),
        (None, r#"the body has another form: at "/type" is another text"#.into())
    );
}

#[test]
fn what_is_ambiguous_is_not_read() {
    let ambiguous = envelope!({ "a": category | title, "b": "{message}: {title}", "code": code });
    let remote = read(ambiguous, r#"{"a":"x","b":"y: z","code":"C"}"#);
    assert_eq!((remote.category(), remote.title(), remote.message()), (None, None, None));
    assert_eq!((remote.code(), error(&remote)), (Some("C"), String::new()));
}

#[test]
fn maps_of_rejected_fields_are_lists_again() {
    let map = envelope!({ "errors": {for e in field_errors => e.field: [e.message, e.code]} });
    let remote = read(map, r#"{"errors":{"user.name":["short","min","odd",null],"age":["bad","neg"]}}"#);
    let expected = [
        FieldError::new("user.name", "short").with_code("min"),
        FieldError::new("user.name", "odd"),
        FieldError::new("age", "bad").with_code("neg"),
    ];
    assert_eq!((remote.field_errors(), error(&remote)), (&expected[..], String::new()));
    let texts = envelope!({for e in field_errors => "f:{e.pointer}": e.message});
    assert_eq!(read(texts, r#"{"f:/a/0":"bad"}"#).field_errors(), [FieldError::new("a[0]", "bad")]);
}

#[test]
fn nested_errors_are_errors_of_their_own() {
    let nested = envelope!({ "code": code, "sub": [for e in nested => { "code": e.code, "outer": title, "at": e.details.at, ..e.details }] });
    let remote = read(nested, r#"{"code":"MANY","sub":[{"code":"A","outer":"T","at":1,"x":2},{"code":"B"}]}"#);
    assert_eq!((remote.code(), remote.title(), remote.nested_len()), (Some("MANY"), Some("T"), 2));
    let nested = remote.nested();
    assert_eq!((nested[0].code(), details(&nested[0])), (Some("A"), vec![("at", "1"), ("x", "2")]));
    assert_eq!(nested[1].code(), Some("B"));

    let errors = envelope!({ "errors": [for e in errors => { "code": e.code, "detail": e.message }] });
    let remote = read(errors, r#"{"errors":[{"code":"A","detail":"a"},{"code":"B","detail":"b"}]}"#);
    assert_eq!((remote.code(), remote.message(), remote.nested_len()), (Some("A"), Some("a"), 2));
}

#[test]
fn arrays_and_scalars_can_be_a_whole_body() {
    assert_eq!(read(envelope!([code, [message]]), r#"["A",["b",1],2]"#).message(), Some("b"));
    assert_eq!(read(envelope!(code), r#""A""#).code(), Some("A"));
    assert_eq!(read(envelope!("{number}"), r#""12""#).number(), Some(12));
    assert_eq!(read(envelope!(empty), "whatever").read_error(), None);
}

#[test]
fn other_texts_are_bodies_too() {
    api_error::envelope! {
        #[content_type = "text/html"]
        static PAGE: Envelope = text "<h1>{code}</h1><p>{message}</p>";
        static LINE: Envelope = text "{status} {code} {message}\n";
    }
    let remote = read(&PAGE, "<h1>A_B</h1><p>1 &lt; 2 &amp;lt; &quot;x&#39;</p>");
    assert_eq!((remote.code(), remote.message()), (Some("A_B"), Some("1 < 2 &lt; \"x'")));
    assert_eq!(read(&LINE, "404 NOT_FOUND no such thing\n").message(), Some("no such thing"));
    assert_eq!(error(&read(&LINE, "oops")), r#"the body has another form: at "" is another text"#);
}

#[test]
fn headers_complete_the_body() {
    api_error::envelope! {
        #[header = "x-code: E-{code}"]
        static ENVELOPE: Envelope = { "message": message, "request_id"?: request_id, "retry_after"?: retry_after };
    }
    let body = r#"{"message":"m","request_id":"body","retry_after":9}"#;
    let sent = headers([("x-code", "E-A_1"), ("x-error-code", "OTHER"), ("x-request-id", "header")]);
    let remote = ENVELOPE.read(StatusCode::CONFLICT, &sent, body);
    assert_eq!((remote.code(), remote.request_id()), (Some("A_1"), Some("body")));
    assert_eq!(remote.retry_after(), Some(Duration::from_secs(9)));
    let sent =
        headers([("x-code", "A_1"), ("x-error-code", "OTHER"), ("x-request-id", "header"), ("retry-after", "3")]);
    let remote = ENVELOPE.read(StatusCode::CONFLICT, &sent, "<html>");
    assert_eq!((remote.code(), remote.request_id()), (Some("OTHER"), Some("header")));
    assert_eq!(remote.retry_after(), Some(Duration::from_secs(3)));
}

#[test]
fn keys_are_compared_as_they_are_meant() {
    let odd = envelope!({ "a\"b\\": code, "ä/~": { "x": message } });
    assert_eq!(read(odd, r#"{"\u0061\"b\\":"A","\u00e4/~":{"x":"m"}}"#).message(), Some("m"));
    assert_eq!(
        error(&read(odd, r#"{"a\"b\\":"A","ä/~":{}}"#)),
        r#"the body has another form: at "/ä~1~0/x" is missing"#
    );
}

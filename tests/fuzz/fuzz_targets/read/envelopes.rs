//! Envelopes of every form, and a body of each.

use api_error::envelope::{ERROR, Envelope, PROBLEM};
use arbitrary::Arbitrary;

api_error::envelope! {
    #[header = "x-code: {code}"]
    #[header = "x-limit: {details.limit}/{number}"]
    static EVERYTHING: Envelope = {
        "a"?: code, "b": number, "c": status, "d": title, "e": message, "f"?: details, "g": field_errors, "h": docs_url,
        "i": category, "j": retryable, "k": retry_after, "l": request_id, "m": trace_id, "n": locale, "o": extra.tier,
        "p": timestamp, "q"?: debug, "r": reason, "s": method, "t": path, "u": retry_after_ms,
    };

    static LISTS: Envelope = {
        "code"?: code,
        "detail": [for e in field_errors => { "loc": e.path, "at": e.pointer, "msg": e.message, "type": e.code, "is": e.constraint, "ctx": e.params }] | message,
        "link": docs_url | "about:blank",
        "kind"?: category | docs_url,
        "more"?: details | number | false,
        "causes": [for e in causes => e.message],
    };

    static MAPS: Envelope = {
        "code": code,
        "errors": {for e in field_errors => e.field: [e.message, e.code]},
        "texts": {for e in field_errors => "f:{e.pointer}": e.message},
        "deep": {for e in field_errors => e.field: { "x": [e.path] }},
        "limit"?: details.limit,
        "inside": { "ä/~\"\\": message, ..details },
    };

    static HELD: Envelope = {
        "code": code,
        "sub": [for e in nested => {
            "code": e.code, "outer": title, "at": e.details.item, "tier": e.extra.tier,
            "fields": [for f in e.field_errors => { "field": f.field, "message": f.message }],
            "inner": [for f in e.nested => { "code": f.code, "text": "{f.number}: {f.message}", ..f.details }],
            ..e.details,
        }],
        "map": {for e in nested => e.code: { "message": e.message }},
    };

    static ERRORS: Envelope = {
        "errors": [for e in errors => { "code": e.code, "status": "{e.status}", "detail": e.message, "meta"?: e.details }],
        "n": "{details.item}",
    };

    static TEXTS: Envelope = {
        "type": "urn:acme:error:{code}",
        "text": "{number} [{status}] \"{message}\"",
        "unclear": "{title}: {category}",
        "wait": "{retry_after_ms} ms {retryable}",
        "of": "{method} {path} {request_id}",
    };

    static ROW: Envelope = [code, [message, number], details, extra.tier];

    static CODE: Envelope = "E-{code}";

    #[content_type = "text/html"]
    static PAGE: Envelope = text "<h1>{code}</h1><p>{message}</p><i>{number}</i>";

    static LINE: Envelope = text "{status} {code} ({details.item}) {message}\n";

    #[header = "x-code: {number} {code}"]
    static EMPTY: Envelope = empty;
}

const ALL: &[(&Envelope, &str)] = &[
    (
        &ERROR,
        r#"{"error":{"code":"SOLD_OUT","message":"Sold out","details":{"itemId":7,"color":"red"},"field_errors":[{"field":"a[0].b","message":"bad","code":"c","constraint":"d","params":{"min":1}}],"documentation_url":"https://a.dev","request_id":"req-1"}}"#,
    ),
    (
        &PROBLEM,
        r##"{"type":"https://a.dev","title":"Sold out","status":409,"detail":"Sold out","instance":"/a","code":"SOLD_OUT","request_id":"r","errors":[{"detail":"bad","pointer":"#/a/0/b~1","code":"c"}],"itemId":7,"color":"green"}"##,
    ),
    (
        &EVERYTHING,
        r#"{"a":"SOLD_OUT","b":-7,"c":409,"d":"Sold out","e":"No \"more\" of it","f":{"item":7,"of":[1,{}]},"g":[{"field":"a[0].b","message":"bad"}],"h":"https://a.dev","i":"Stock","j":true,"k":30,"l":"req-1","m":"trace-1","n":"de","o":{"gold":1},"p":"soon","q":{},"r":0,"s":null,"t":{},"u":1.5}"#,
    ),
    (
        &LISTS,
        r#"{"code":"INVALID","detail":[{"loc":["body","a.b",0],"at":"/a/0","msg":"no","type":"t","is":"i","ctx":{"min":1}}],"link":"about:blank","kind":"Stock","more":{"a":1},"causes":["x"]}"#,
    ),
    (
        &MAPS,
        r#"{"code":"INVALID","errors":{"user.name":["short","min","odd",null],"age":["bad","neg"]},"texts":{"f:/a/0":"bad"},"deep":{"a":{"x":[["a",1]]}},"limit":5,"inside":{"ä/~\"\\":"m","\u0061":1,"limit":6}}"#,
    ),
    (
        &HELD,
        r#"{"code":"MANY","sub":[{"code":"SOLD_OUT","outer":"T","at":1,"tier":2,"fields":[{"field":"a","message":"b"}],"inner":[{"code":"X","text":"7: m","y":1}],"itemId":2},{"code":"CLOSED"}],"map":{"AWAY":{"message":"m"}}}"#,
    ),
    (
        &ERRORS,
        r#"{"errors":[{"code":"SOLD_OUT","status":"409","detail":"a","meta":{"itemId":1}},{"code":"MANY","status":"400","detail":"b"}],"n":"12"}"#,
    ),
    (
        &TEXTS,
        r#"{"type":"urn:acme:error:FAILED","text":"7 [429] \"Export failed: disk\"","unclear":"a: b","wait":"15 ms true","of":"GET /a r"}"#,
    ),
    (&ROW, r#"["FAILED",["Export failed: it failed",-5],{"a":1},null]"#),
    (&CODE, r#""E-CLOSED""#),
    (&PAGE, "<h1>NO_ITEM</h1><p>There is no &quot;red&quot; 7 &amp;lt;</p><i>7</i>"),
    (&LINE, "404 NO_ITEM (lamp) There is no red 7\n"),
    (&EMPTY, ""),
];

/// One of the envelopes.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub struct Which(u8);

impl Which {
    pub fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }

    fn entry(self) -> (&'static Envelope, &'static str) {
        ALL[usize::from(self.0) % ALL.len()]
    }

    pub fn envelope(self) -> &'static Envelope {
        self.entry().0
    }

    pub fn body(self) -> &'static str {
        self.entry().1
    }
}

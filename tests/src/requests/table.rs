//! The table.

use super::shop::UPSTREAM;

/// A request, and the ways in which it may be answered.
#[derive(Debug)]
pub struct Case {
    /// What it is about.
    pub name: &'static str,
    /// Of the request.
    pub method: &'static str,
    /// Of the request.
    pub path: &'static str,
    /// Of the request.
    pub headers: &'static [(&'static str, &'static str)],
    /// Of the request.
    pub body: &'static str,
    /// One for each status that a framework may choose.
    pub expected: &'static [Expected],
}

/// An answer.
#[derive(Debug)]
pub struct Expected {
    /// The status.
    pub status: u16,
    /// The header `x-error-code`.
    pub code: Option<&'static str>,
    /// The header `content-type`.
    pub content_type: Option<&'static str>,
    /// Other headers.
    pub headers: &'static [(&'static str, &'static str)],
    /// The body; of an error in the house style it is what stands in `error`.
    body: &'static str,
}

impl Expected {
    /// The body that answers a request of that id.
    #[must_use]
    pub fn body(&self, request_id: &str) -> String {
        match self.code {
            Some(_) if self.status != 204 => {
                format!(r#"{{"success":false,"error":{},"request_id":"{request_id}"}}"#, self.body)
            }
            _ => self.body.to_owned(),
        }
    }

    const fn error(status: u16, code: &'static str, error: &'static str) -> Self {
        let content_type = Some("application/json");
        Self { status, code: Some(code), content_type, headers: &[], body: error }
    }

    const fn as_it_is(status: u16, content_type: Option<&'static str>, body: &'static str) -> Self {
        Self { status, code: None, content_type, headers: &[], body }
    }

    const fn with(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }
}

const NO_STORE: &[(&str, &str)] = &[("cache-control", "no-store")];
const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

const NOT_FOUND: Expected =
    Expected::error(404, "NOT_FOUND", r#"{"code":"NOT_FOUND","message":"There is nothing at this address"}"#)
        .with(NO_STORE);
const ITEM_NOT_FOUND: Expected = Expected::error(
    404,
    "ITEM_NOT_FOUND",
    r#"{"code":"ITEM_NOT_FOUND","message":"Item not found","details":{"item":"7"}}"#,
)
.with(NO_STORE);

const BROKEN: Expected = Expected::error(
    500,
    "INTERNAL_SERVER_ERROR",
    r#"{"code":"INTERNAL_SERVER_ERROR","message":"Internal server error"}"#,
);
const CLOSED: Expected = Expected::error(503, "CLOSED", r#"{"code":"CLOSED","message":"The shop is closed"}"#);
const UPGRADE: Expected =
    Expected::error(426, "UPGRADE_REQUIRED", r#"{"code":"UPGRADE_REQUIRED","message":"Another protocol is required"}"#);

const GRPC: &[(&str, &str)] = &[("content-type", "application/grpc"), ("te", "trailers")];

/// An answer that a client of gRPC understands: headers alone.
const fn grpc(headers: &'static [(&'static str, &'static str)]) -> Expected {
    Expected::as_it_is(200, Some("application/grpc"), "").with(headers)
}

/// The start and the end of an error with one field error.
macro_rules! rejected {
    ($status:literal, $code:literal, $message:literal $(, $field_error:expr)?) => {
        Expected::error(
            $status,
            $code,
            concat!(
                r#"{"code":""#, $code, r#"","message":""#, $message, r#"""#,
                $(r#","field_errors":["#, $field_error, "]",)?
                "}"
            ),
        )
    };
}

macro_rules! invalid_body {
    ($field_error:expr) => {
        rejected!(422, "INVALID_BODY", "The body does not have the expected form", $field_error)
    };
}

macro_rules! invalid_query {
    ($field_error:expr) => {
        rejected!(400, "INVALID_QUERY", "The query does not have the expected form", $field_error)
    };
}

macro_rules! malformed_json {
    ($field_error:expr) => {
        rejected!(400, "MALFORMED_JSON", "The body is not valid JSON", $field_error)
    };
}

macro_rules! invalid_path {
    ($($field_error:expr)?) => {
        rejected!(400, "INVALID_PATH", "The path does not have the expected form" $(, $field_error)?)
    };
}

/// The table. Where frameworks answer with different statuses, each is listed: what must be the same is the shape.
pub static CASES: &[Case] = &[
    Case {
        name: "a success is left as it is",
        method: "GET",
        path: "/items/1",
        headers: &[],
        body: "",
        expected: &[Expected::as_it_is(200, None, "the first item")],
    },
    Case {
        name: "an accepted body",
        method: "POST",
        path: "/items",
        headers: JSON,
        body: r#"{"name":"chair","size":3}"#,
        expected: &[Expected::as_it_is(201, None, "")],
    },
    Case {
        name: "an error of the shop",
        method: "GET",
        path: "/items/7",
        headers: &[],
        body: "",
        expected: &[ITEM_NOT_FOUND],
    },
    Case {
        name: "a challenge for an error that has none",
        method: "GET",
        path: "/items/secret",
        headers: &[],
        body: "",
        expected: &[Expected::error(
            401,
            "SIGN_IN_REQUIRED",
            r#"{"code":"SIGN_IN_REQUIRED","message":"Say who you are"}"#,
        )
        .with(&[("www-authenticate", "Bearer realm=\"shop\"")])],
    },
    Case {
        name: "a wait",
        method: "GET",
        path: "/items/popular",
        headers: &[],
        body: "",
        expected: &[Expected::error(429, "TOO_OFTEN", r#"{"code":"TOO_OFTEN","message":"Come back in 30 seconds"}"#)
            .with(&[("retry-after", "30"), ("cache-control", "no-store")])],
    },
    Case {
        name: "a hidden error",
        method: "GET",
        path: "/items/broken",
        headers: &[],
        body: "",
        expected: &[Expected::error(
            500,
            "STORE_FAILED",
            r#"{"code":"STORE_FAILED","message":"Something went wrong"}"#,
        )],
    },
    Case {
        name: "an unknown route",
        method: "GET",
        path: "/nowhere/%3Cscript%3E?q=<script>",
        headers: &[],
        body: "",
        expected: &[NOT_FOUND],
    },
    Case {
        name: "a wrong method",
        method: "DELETE",
        path: "/items",
        headers: &[],
        body: "",
        expected: &[Expected::error(
            405,
            "METHOD_NOT_ALLOWED",
            r#"{"code":"METHOD_NOT_ALLOWED","message":"This method is not allowed here"}"#,
        )
        .with(&[("allow", "POST"), ("cache-control", "no-store")])],
    },
    Case {
        name: "malformed JSON",
        method: "POST",
        path: "/items",
        headers: JSON,
        body: "{",
        expected: &[malformed_json!(
            r#"{"field":"","message":"Not valid JSON at line 1, column 1","code":"syntax","params":{"line":1,"column":1}}"#
        )],
    },
    Case {
        name: "a wrong type in JSON",
        method: "POST",
        path: "/items",
        headers: JSON,
        body: r#"{"name":"chair","size":"<b>"}"#,
        expected: &[
            invalid_body!(
                r#"{"field":"size","message":"Expected u32","code":"invalid_type","params":{"expected":"u32"}}"#
            ),
            // Without serde_path_to_error the position is known, and not the field.
            invalid_body!(
                r#"{"field":"","message":"Expected u32","code":"invalid_type","params":{"expected":"u32","line":1,"column":28}}"#
            ),
        ],
    },
    Case {
        name: "a missing field in JSON",
        method: "POST",
        path: "/items",
        headers: JSON,
        body: r#"{"name":"chair"}"#,
        expected: &[invalid_body!(r#"{"field":"size","message":"Is missing","code":"missing_field"}"#)],
    },
    Case {
        name: "a body that is not JSON",
        method: "POST",
        path: "/items",
        headers: &[("content-type", "text/plain")],
        body: "chair",
        expected: &[
            rejected!(415, "UNSUPPORTED_CONTENT_TYPE", "The media type of the body is not supported")
                .with(&[("accept", "application/json")]),
            // Rocket reads it in any case.
            malformed_json!(
                r#"{"field":"","message":"Not valid JSON at line 1, column 1","code":"syntax","params":{"line":1,"column":1}}"#
            ),
        ],
    },
    Case {
        name: "too large a body",
        method: "POST",
        path: "/items",
        headers: JSON,
        body: concat!(r#"{"name":""#, include_str!("long_name.txt"), r#"","size":3}"#),
        expected: &[
            rejected!(413, "BODY_TOO_LARGE", "The body is too large"),
            // Where the limit is none of the extractor.
            rejected!(413, "CONTENT_TOO_LARGE", "The body of the request is too large"),
        ],
    },
    Case {
        name: "a segment of the path that fits",
        method: "GET",
        path: "/shelves/7",
        headers: &[],
        body: "",
        expected: &[Expected::as_it_is(200, None, "7")],
    },
    Case {
        name: "a wrong type in the path",
        method: "GET",
        path: "/shelves/%3Cb%3E",
        headers: &[],
        body: "",
        expected: &[
            invalid_path!(r#"{"field":"","message":"Expected u32","code":"invalid_type","params":{"expected":"u32"}}"#),
            // poem keeps no more.
            invalid_path!(),
        ],
    },
    Case {
        name: "a query that fits",
        method: "GET",
        path: "/search?limit=7",
        headers: &[],
        body: "",
        expected: &[Expected::as_it_is(200, None, "7")],
    },
    Case {
        name: "a wrong type in the query",
        method: "GET",
        path: "/search?limit=%3Cb%3E",
        headers: &[],
        body: "",
        expected: &[
            invalid_query!(
                r#"{"field":"limit","message":"Expected an integer","code":"invalid_type","params":{"expected":"an integer"}}"#
            ),
            // Without serde_path_to_error the field is not known.
            invalid_query!(
                r#"{"field":"","message":"Expected an integer","code":"invalid_type","params":{"expected":"an integer"}}"#
            ),
        ],
    },
    Case {
        name: "a missing field in the query",
        method: "GET",
        path: "/search",
        headers: &[],
        body: "",
        expected: &[invalid_query!(r#"{"field":"limit","message":"Is missing","code":"missing_field"}"#)],
    },
    Case {
        name: "an unknown field in the query",
        method: "GET",
        path: "/search?limit=7&colour=red",
        headers: &[],
        body: "",
        expected: &[invalid_query!(r#"{"field":"colour","message":"Is not a known field","code":"unknown_field"}"#)],
    },
    Case { name: "a panic", method: "GET", path: "/panic", headers: &[], body: "", expected: &[BROKEN] },
    Case {
        name: "a time-out",
        method: "GET",
        path: "/slow",
        headers: &[],
        body: "",
        expected: &[
            Expected::error(
                408,
                "REQUEST_TIMEOUT",
                r#"{"code":"REQUEST_TIMEOUT","message":"The request took too long"}"#,
            ),
            Expected::error(
                504,
                "GATEWAY_TIMEOUT",
                r#"{"code":"GATEWAY_TIMEOUT","message":"The server behind this one gave no answer in time"}"#,
            ),
        ],
    },
    Case {
        name: "an answer that is structured already",
        method: "GET",
        path: "/upstream",
        headers: &[],
        body: "",
        expected: &[Expected::as_it_is(502, Some(UPSTREAM.0), UPSTREAM.1)],
    },
    Case {
        name: "HEAD, an error of the shop",
        method: "HEAD",
        path: "/items/7",
        headers: &[],
        body: "",
        expected: &[ITEM_NOT_FOUND],
    },
    Case {
        name: "HEAD, an unknown route",
        method: "HEAD",
        path: "/nowhere",
        headers: &[],
        body: "",
        expected: &[NOT_FOUND],
    },
    Case {
        name: "b01: a wait of the response's own",
        method: "GET",
        path: "/own/closed-for-an-hour",
        headers: &[],
        body: "",
        expected: &[CLOSED.with(&[("retry-after", "3600"), ("x-opens", "at nine")])],
    },
    Case {
        name: "b01: a challenge and a link of the response's own",
        method: "GET",
        path: "/own/sign-in",
        headers: &[],
        body: "",
        expected: &[Expected::error(
            401,
            "UNAUTHORIZED",
            r#"{"code":"UNAUTHORIZED","message":"Authentication is required"}"#,
        )
        .with(&[("www-authenticate", "Basic realm=\"own\""), ("link", "</help>; rel=\"help\"")])],
    },
    Case {
        name: "b02: all that the service's own error declares",
        method: "GET",
        path: "/own/closed",
        headers: &[],
        body: "",
        expected: &[CLOSED.with(&[("retry-after", "30"), ("x-opens", "at nine")])],
    },
    Case {
        name: "b04: the text of a failure",
        method: "GET",
        path: "/own/broken",
        headers: &[],
        body: "",
        expected: &[BROKEN],
    },
    Case {
        name: "b04: the JSON of a failure",
        method: "GET",
        path: "/own/broken-json",
        headers: &[],
        body: "",
        expected: &[Expected::as_it_is(500, Some("application/json"), r#"{"own":true}"#)],
    },
    Case {
        name: "b05: gRPC, an unknown method",
        method: "POST",
        path: "/shop.Items/Find",
        headers: GRPC,
        body: "",
        expected: &[grpc(&[("grpc-status", "12"), ("grpc-message", "There is nothing at this address")])],
    },
    Case {
        name: "b05: gRPC, a time-out",
        method: "GET",
        path: "/slow",
        headers: GRPC,
        body: "",
        expected: &[grpc(&[("grpc-status", "4")])],
    },
    Case {
        name: "b05: gRPC, a failure",
        method: "GET",
        path: "/own/broken",
        headers: GRPC,
        body: "",
        expected: &[grpc(&[("grpc-status", "13"), ("grpc-message", "Internal server error")])],
    },
    Case {
        name: "b05: gRPC, a panic",
        method: "GET",
        path: "/panic",
        headers: GRPC,
        body: "",
        expected: &[grpc(&[("grpc-status", "13"), ("grpc-message", "Internal server error")])],
    },
    Case {
        name: "b05: gRPC, an error of the shop",
        method: "GET",
        path: "/items/7",
        headers: GRPC,
        body: "",
        expected: &[grpc(&[("grpc-status", "5"), ("grpc-message", "Item not found")])],
    },
    Case {
        name: "b09: a status without content",
        method: "GET",
        path: "/items/removed",
        headers: &[],
        body: "",
        expected: &[Expected { status: 204, code: Some("REMOVED"), content_type: None, headers: NO_STORE, body: "" }],
    },
    Case {
        name: "b10: what to upgrade to",
        method: "GET",
        path: "/own/upgrade",
        headers: &[],
        body: "",
        expected: &[UPGRADE.with(&[("upgrade", "websocket"), ("connection", "upgrade")])],
    },
    Case {
        name: "b10: what to upgrade to, of the response's own",
        method: "GET",
        path: "/own/upgrade-to-other",
        headers: &[],
        body: "",
        expected: &[UPGRADE.with(&[("upgrade", "shop/1"), ("connection", "upgrade")])],
    },
    Case {
        name: "a status around an error",
        method: "GET",
        path: "/wrapped",
        headers: &[],
        body: "",
        expected: &[ITEM_NOT_FOUND],
    },
];

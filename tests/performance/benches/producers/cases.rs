//! The cases, and the facts that every producer gets for them.

use std::fmt;
use std::hint::black_box;

use bytes::Bytes;
use http::Response;
use serde::Serialize;

use super::Producer;

pub struct Case {
    pub id: &'static str,
    pub title: &'static str,
    /// Length of the body in the LLM-CoPilot envelope.
    pub body_len: usize,
    pub produce: fn(&dyn Producer) -> Response<Bytes>,
}

pub const CASES: [Case; 6] = [
    Case {
        id: "E1",
        title: "EXPIRED_TOKEN: static text and a documentation URL",
        body_len: 144,
        produce: |producer| producer.expired_token(),
    },
    Case {
        id: "E2",
        title: "SESSION_NOT_FOUND: one detail, documentation URL, request id",
        body_len: 257,
        produce: |producer| producer.session_not_found(),
    },
    Case {
        id: "E3",
        title: "RATE_LIMIT_EXCEEDED: formatted message, two details, four more headers",
        body_len: 164,
        produce: |producer| producer.rate_limit_exceeded(),
    },
    Case {
        id: "E4",
        title: "VALIDATION_ERROR: ten field errors",
        body_len: 1082,
        produce: |producer| producer.validation_error(),
    },
    Case {
        id: "E4-escaped",
        title: "VALIDATION_ERROR: ten field errors, eight with text that needs escaping",
        body_len: 1136,
        produce: |producer| producer.validation_error_escaped(),
    },
    Case {
        id: "E4-body",
        title: "VALIDATION_ERROR: ten field errors, the body alone",
        body_len: 1082,
        // A response without headers does not allocate.
        produce: |producer| Response::new(producer.validation_error_body()),
    },
];

impl Case {
    /// Dropping the response is part of its cost: what was allocated has to be freed.
    pub fn run(&self, producer: &dyn Producer) {
        drop(black_box((self.produce)(black_box(producer))));
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}  {} ({} bytes)", self.id, self.title, self.body_len)
    }
}

/// What is known when the error happens. Names, messages and URLs of the catalog are not here:
/// every producer holds static text in the way that suits it.
pub struct Facts {
    pub session: SessionFacts,
    pub rate_limit: RateLimitFacts,
    pub field_errors: Vec<FieldFacts>,
    pub field_errors_escaped: Vec<FieldFacts>,
}

pub struct SessionFacts {
    pub session_id: String,
    pub request_id: String,
}

pub struct RateLimitFacts {
    pub limit: u64,
    pub remaining: u64,
    pub reset: u64,
    pub reset_at: String,
    pub retry_after: u64,
}

#[derive(Serialize)]
pub struct FieldFacts {
    pub field: String,
    pub message: String,
    pub constraint: String,
}

impl Facts {
    pub fn new() -> Self {
        Self {
            session: SessionFacts {
                session_id: "550e8400-e29b-41d4-a716-446655440000".to_owned(),
                request_id: "req-550e8400-e29b-41d4-a716-446655440000".to_owned(),
            },
            rate_limit: RateLimitFacts {
                limit: 1000,
                remaining: 0,
                reset: 1_700_003_600,
                reset_at: "2025-11-25T11:00:00Z".to_owned(),
                retry_after: 3600,
            },
            field_errors: FIELD_ERRORS.map(FieldFacts::from).into(),
            field_errors_escaped: FIELD_ERRORS_ESCAPED.map(FieldFacts::from).into(),
        }
    }
}

impl From<FieldRow> for FieldFacts {
    fn from((field, message, constraint): FieldRow) -> Self {
        Self { field: field.to_owned(), message: message.to_owned(), constraint: constraint.to_owned() }
    }
}

type FieldRow = (&'static str, &'static str, &'static str);

const FIELD_ERRORS: [FieldRow; 10] = [
    ("name", "Name must be 1-200 characters", "length: 1-200"),
    ("timeout_minutes", "Timeout must be 5-1440 minutes", "range: 5-1440"),
    ("model", "Model is not available in this region", "enum: small, large"),
    ("temperature", "Temperature must be between 0 and 2", "range: 0-2"),
    ("max_tokens", "At most 8192 tokens can be asked for", "max: 8192"),
    ("callback_url", "URL must begin with https://", "scheme: https"),
    ("tags[3]", "Tags must be 1-40 characters", "length: 1-40"),
    ("tasks[0].id", "Id must be a UUID in lower case", "format: uuid"),
    ("tasks[0].timeout_seconds", "Timeout must be between 1 and 3600 seconds", "range: 1-3600"),
    ("tasks[1].depends_on[0]", "Task does not exist", "reference: tasks[].id"),
];

const FIELD_ERRORS_ESCAPED: [FieldRow; 10] = [
    ("name", r#""" is shorter than 1 character"#, "length: 1-200"),
    ("timeout_minutes", r#""soon" is not a number"#, "range: 5-1440"),
    ("model", r#""grand" is not one of "small", "large""#, r#"enum: "small", "large""#),
    ("temperature", "Temperature must be 0-2", "range: 0-2"),
    ("session_name", r#"Name may hold letters, digits and "-""#, r"pattern: ^[\w\-]+$"),
    ("workdir", r"C:\Users\build is not an absolute path", r#"format: "/path""#),
    ("tags[3]", "Tag holds a line break:\nsecond line", r"pattern: ^\S+$"),
    (r#"headers["X-Trace"]"#, "Value holds a tab\tand a control character \u{1}", "format: visible"),
    ("tasks[0].title", "Größe 表 🚀 is 45 characters long", "length: 1-40"),
    ("tasks[1].depends_on[0]", r#""deploy" does not exist"#, "reference: tasks"),
];

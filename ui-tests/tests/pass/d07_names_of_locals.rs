//! A constant or a unit struct of the user may be called like a variable of generated code: in a pattern it would be meant.

#![allow(dead_code, non_camel_case_types, unused_imports)]

use api_error::{ApiError, RemoteError, envelope};

/// What a glob import may bring, such as that of the columns of a table.
mod columns {
    pub struct source;
    pub struct fields;
    pub struct out;
    pub struct to;
    pub struct view;
    pub struct writer;
    pub struct f;
    pub struct chosen;
    pub struct remote;
    pub struct row;
    pub struct inside;
    pub struct declared;
    pub struct error;
    pub struct request;
    pub struct field_0;
    pub struct field_1;
}
use columns::*;

fn answers() -> u8 {
    3
}

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
enum Failure {
    #[api(message = "no {item}", header = "X-Item: {item}")]
    Missing {
        #[api(example = answers())]
        item: u8,
    },
    #[api(status = 500, decode = false)]
    Io(#[from] std::io::Error),
    #[api(transparent)]
    Inner(Inner),
    #[api(other, status = 502, envelope = api_error::envelope::PROBLEM)]
    Other(#[source] RemoteError),
}

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
struct Inner;

envelope! {
    static HOUSE: Envelope = {
        "code": code,
        "errors"?: [for e in field_errors => { "field": e.field, "code"?: e.code }],
        "id"?: request_id,
    };

    #[header = "X-Code: {code}"]
    static TEXT: Envelope = text "{code}";
}

#[test]
fn compiles_and_runs() {
    assert_eq!(Failure::Missing { item: 7 }.to_string(), "no 7");
}

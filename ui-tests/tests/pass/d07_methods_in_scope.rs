//! Blanket traits of the user may have methods that are called like those that generated code calls.

#![allow(unused_imports)]

use api_error::{ApiError, BoxApiError, FieldError, RemoteError, envelope};

struct Nothing;

macro_rules! blanket_traits {
    ($($method:ident)*) => {
        trait ByReference {
            $(fn $method(&self) -> Nothing { Nothing })*
        }
        impl<T: ?Sized> ByReference for T {}

        trait ByValue: Sized {
            $(fn $method(self) -> Nothing { Nothing })*
        }
        impl<T> ByValue for T {}
    };
}

blanket_traits! {
    and_then as_api_error as_deref as_ref as_source as_str cause clone code context decode default deref describe detail details end entry envelope
    eq errors extend field field_errors finish fmt for_each from get hash header header_value headers hidden inside into into_inner is_none
    is_some iter map message nested new next number or_else provide push retry_after serialize serialize_field source spec status
    status_code text then title to_owned to_string try_from try_into type_id unwrap_or unwrap_or_default variants view wait write_fmt
    write_str
}

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
enum Failure {
    #[api(message = "no {item}", header = "X-Item: {item}")]
    Missing {
        #[api(example = 3)]
        item: u8,
    },
    #[api(status = 500, decode = false)]
    Io(#[from] std::io::Error),
    #[api(status = 500)]
    Perhaps(#[source] Option<std::io::Error>),
    #[api(transparent)]
    Inner(Inner),
    #[api(status = 422)]
    Invalid(#[api(field_errors)] Vec<FieldError>),
    #[api(status = 429)]
    Slow {
        #[api(retry_after)]
        wait: u64,
        #[api(header = "X-Limit")]
        limit: Option<u32>,
    },
    #[api(status = 400, decode = false)]
    Several(#[api(errors)] Vec<BoxApiError>),
    #[api(decode = false)]
    Dynamic {
        #[api(status)]
        status: Option<http::StatusCode>,
        #[api(code)]
        code: String,
        #[api(message)]
        text: String,
    },
    #[api(status = 409)]
    Whole(#[api(details)] std::collections::BTreeMap<String, u8>),
    #[api(other, status = 502, envelope = api_error::envelope::PROBLEM)]
    Other(#[source] RemoteError),
}

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
struct Inner;

#[derive(Debug, ApiError)]
#[api(status = 404, message = "no {id}")]
struct Generic<T> {
    id: T,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404)]
enum Companion {
    #[error("no {0}")]
    #[api(message = display)]
    Missing(u8),
    #[error(transparent)]
    #[api(transparent)]
    Inner(#[from] Inner),
}

envelope! {
    static HOUSE: Envelope = {
        "code": code,
        "errors"?: [for e in field_errors => { "field": e.field, "code"?: e.code }],
        "id"?: request_id,
    };
}

#[test]
fn compiles_and_runs() {
    let shown = std::string::ToString::to_string(&Failure::Missing { item: 7 });
    assert_eq!(shown, "no 7");
}

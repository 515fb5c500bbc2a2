//! What `decode` makes needs no prelude, no name of the user's, and not the name of the runtime crate.

#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types)]

pub extern crate api_error as renamed;

/// Takes away the names that generated code would use otherwise.
extern crate core as api_error;
mod core {}
mod std {}

struct Result;
struct Option;
struct Ok;
struct Err;
struct From;
struct TryFrom;
struct RemoteError;
struct ReadError;
struct usize;
struct str;
trait Decode {}
trait Default {}

::renamed::envelope! {
    static HOUSE: Envelope = { "code": code, "message": message, "details"?: details };
}

#[derive(::core::fmt::Debug, ::renamed::ApiError)]
#[api(crate = ::renamed, decode, envelope = HOUSE, status = 409)]
enum StockError {
    #[api(message = "{remote} {0:?}", retryable)]
    #[cfg(any())]
    Never,
    #[api(message = "{remote} {declared} {inside}")]
    Names {
        remote: u8,
        declared: ::core::primitive::u16,
        #[api(skip, header = "X-Inside")]
        inside: u64,
        r#type: ::core::option::Option<u8>,
    },
    #[api(code = 7)]
    Wait(#[api(retry_after)] u64),
    Fields(#[api(field_errors)] ::std::vec::Vec<::renamed::FieldError>),
    #[api(status = 500)]
    Hidden {
        hidden: u8,
        #[source]
        cause: ::core::option::Option<::std::fmt::Error>,
    },
    Told(#[api(message)] ::std::string::String, #[api(status)] ::core::option::Option<::http::StatusCode>),
    #[api(code = StockError::NAMES, message = "{0}")]
    Referred(::std::string::String),
    #[api(transparent)]
    Inner(Inner),
    #[api(decode = false)]
    Borrowed {
        text: &'static ::core::primitive::str,
    },
    #[api(other, status = 502)]
    Upstream {
        #[source]
        remote: ::renamed::RemoteError,
    },
}

#[derive(::core::fmt::Debug, ::renamed::ApiError)]
#[api(crate = ::renamed, decode, status = 404, message = "{0}")]
struct Inner(#[api(rename = "value")] u8);

#[derive(::core::fmt::Debug, ::renamed::ApiError)]
#[api(crate = ::renamed, decode, status = 404)]
struct Generic<T, const N: ::core::primitive::usize> {
    remote: T,
}

fn read(body: &'static ::core::primitive::str) -> ::renamed::RemoteError {
    HOUSE.read(::http::StatusCode::CONFLICT, &::http::HeaderMap::new(), body)
}

fn main() {
    use ::core::convert::{From as _, TryFrom as _};

    let known = StockError::from(read(r#"{"code":"INNER","message":"3","details":{"value":3}}"#));
    ::std::assert!(::core::matches!(known, StockError::Inner(Inner(3))));
    let told = StockError::from(read(r#"{"code":"NAMES","message":"only this"}"#));
    ::std::assert!(::core::matches!(told, StockError::Referred(text) if text == "only this"));
    let unknown = StockError::from(read(r#"{"code":"NEW","message":"New"}"#));
    ::std::assert!(::core::matches!(unknown, StockError::Upstream { .. }));
    let generic = Generic::<u8, 3>::try_from(read(r#"{"code":"GENERIC","message":"","details":{"remote":3}}"#));
    ::std::assert_eq!(generic.unwrap().remote, 3);
}

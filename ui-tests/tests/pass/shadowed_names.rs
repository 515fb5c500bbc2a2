//! Names of the prelude that mean something else here.

#![allow(dead_code, non_camel_case_types, unused_macros, unused_imports, non_upper_case_globals)]

use api_error::FieldError;

mod core {}
mod std {}
mod api_error_derive {}

struct Result;
struct Option;
struct String;
struct Vec;
struct Box;
struct Some;
struct None;
struct Ok;
struct Err;
struct Formatter;
struct ErrorSpec;
struct Table;
struct Fields;
struct u32;
struct usize;
struct bool;
struct str;
struct char;
trait Error {}
trait Display {}
trait Debug {}
trait From {}
trait Into {}
trait Default {}
trait Clone {}
trait ApiError {}
trait Catalogued {}
trait Detail {}
trait HeaderField {}

macro_rules! format_args {
    ($($any:tt)*) => {
        compile_error!("not yours")
    };
}
macro_rules! module_path {
    ($($any:tt)*) => {
        compile_error!("not yours")
    };
}
macro_rules! file {
    ($($any:tt)*) => {
        compile_error!("not yours")
    };
}
macro_rules! line {
    ($($any:tt)*) => {
        compile_error!("not yours")
    };
}
macro_rules! write {
    ($($any:tt)*) => {
        compile_error!("not yours")
    };
}

#[derive(Debug, ::api_error::ApiError)]
#[api(
    status = 400,
    header = "X-Type: {code}",
    docs_url = "https://example.dev/errors",
    category = "Input",
    log_level = "warn"
)]
enum InputError {
    /// With everything.
    #[api(
        code = 2,
        message = "{name} is {length}",
        title = "Bad",
        retryable = "if_idempotent",
        extra(a = 1, b = 1.5, c = true)
    )]
    Empty {
        name: &'static ::core::primitive::str,
        length: u64,
        #[api(header = "X-Limit")]
        limit: ::core::option::Option<i64>,
        #[api(retry_after)]
        wait: u64,
    },
    #[api(status = 500)]
    Format(#[from] ::std::fmt::Error),
    #[api(status = 500)]
    Maybe {
        #[source]
        cause: ::core::option::Option<::std::fmt::Error>,
    },
    Fields(#[api(field_errors)] ::std::vec::Vec<FieldError>),
    #[api(transparent)]
    Inner(Inner),
}

#[derive(Debug, ::api_error::ApiError)]
#[api(status = 404)]
struct Inner;

#[derive(Debug, ::api_error::ApiError)]
#[api(status = 404, message = "{0}")]
struct Generic<T>(#[api(rename = "value")] T);

#[derive(Debug, ::api_error::ApiError)]
enum Never {}

#[test]
fn compiles_and_runs() {
    let error = InputError::Empty { name: "id", length: 2, limit: ::core::option::Option::Some(1), wait: 3 };
    assert_eq!(error.to_string(), "id is 2");
    assert_eq!(::api_error::ErrorView::new(&error).headers()["x-limit"], "1");
    assert_eq!(::api_error::catalog![InputError, Generic<u8>, Never].len(), 6);
}

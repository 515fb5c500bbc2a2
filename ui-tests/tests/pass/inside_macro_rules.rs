//! Every part of an attribute may come from a macro of the user.

use std::error::Error as _;

use api_error::{ApiError, ErrorView};

macro_rules! errors {
    (
        $(#[$meta:meta])* $visibility:vis enum $name:ident as $category:literal in $numbers:expr;
        $($variant:ident = $number:literal $status:literal $message:literal $({ $($field:ident: $type:ty),* })?;)*
    ) => {
        #[derive(Debug, ApiError)]
        $(#[$meta])*
        #[api(category = $category, numbers = $numbers, docs_url = "https://example.dev/{number}")]
        $visibility enum $name {
            $(#[api(code = $number, status = $status, message = $message)] $variant $({ $($field: $type),* })?,)*
        }
    };
}

errors! {
    /// Errors of the shop.
    #[api(extra(team = "shop"))]
    pub enum ShopError as "Shop" in 100..=199;
    SoldOut = 101 409 "Sold out";
    TooMany = 102 400 "At most {limit} of {item}" { limit: u32, item: &'static str };
}

macro_rules! wrapping {
    ($name:ident($source:ty), $status:expr, $text:expr, $key:ident = $value:tt, $($rest:tt)*) => {
        #[derive(Debug, ApiError)]
        #[api(status = $status, message = $text, $key = $value, $($rest)*)]
        struct $name {
            #[source]
            cause: $source,
            #[api(skip)]
            #[allow(dead_code)]
            private: $source,
        }
    };
}

wrapping!(Wrapping(Option<std::fmt::Error>), 503, "No answer", code = "NO_ANSWER", retryable, retired(code = "OLD"));

macro_rules! with_meta {
    ($name:ident, $meta:meta, $header:literal, $first:literal, $last:literal, $negative:literal) => {
        #[derive(Debug, ApiError)]
        #[$meta]
        #[api(header = $header, numbers = $first..=$last, number = $negative, extra(limit = $negative))]
        struct $name;
    };
}

with_meta!(WithMeta, api(status = 400), "X-A: b", -10, 10, -3);

macro_rules! with_paths {
    ($name:ident, $status:path, $code:path, $envelope:path, $text:ty) => {
        #[derive(Debug, ApiError)]
        enum $name {
            #[api(status = $status, envelope = $envelope)]
            Decided,
            #[api(code = $code)]
            Referred(#[api(message)] $text),
        }
    };
}

fn conflict<E>(_: &E) -> http::StatusCode {
    http::StatusCode::CONFLICT
}

with_paths!(WithPaths, conflict, WithMeta::SPEC, api_error::envelope::PROBLEM, String);

macro_rules! with_thiserror {
    ($name:ident, $text:literal) => {
        #[derive(Debug, thiserror::Error, ApiError)]
        #[error($text)]
        #[api(status = 400)]
        struct $name;
    };
}

with_thiserror!(Logged, "in the log");

#[test]
fn compiles_and_runs() {
    let spec = ShopError::SOLD_OUT;
    assert_eq!((spec.number(), spec.category(), spec.message()), (Some(101), Some("Shop"), "Sold out"));
    assert_eq!(spec.docs_url(), Some("https://example.dev/101"));
    assert_eq!(spec.extra("team"), Some(api_error::Constant::Str("shop")));
    assert_eq!(ShopError::TooMany { limit: 3, item: "book" }.to_string(), "At most 3 of book");

    let error = Wrapping { cause: Some(std::fmt::Error), private: None };
    assert!(error.source().is_some());
    assert!(Wrapping { cause: None, private: None }.source().is_none());
    assert_eq!((Wrapping::SPEC.code(), Wrapping::SPEC.retry()), ("NO_ANSWER", Some(api_error::Retry::Always)));

    assert_eq!((WithMeta::SPEC.number(), WithMeta::SPEC.status().as_u16()), (Some(-3), 400));
    assert_eq!(WithMeta::SPEC.extra("limit"), Some(api_error::Constant::Int(-3)));
    assert_eq!(ErrorView::new(&WithMeta).headers()["x-a"], "b");
    assert_eq!(ErrorView::new(&WithPaths::Decided).status(), 409);
    assert_eq!(WithPaths::Referred("text".to_owned()).to_string(), "text");
    assert_eq!(Logged::SPEC.message(), "in the log");
}

//! Messages in other languages.

#![deny(warnings)]

use api_error::{ApiError, ErrorView, RequestContext};

#[derive(Debug, ApiError)]
#[api(
    status = 401,
    locales(path = "tests/pass/locales.{locale}.ftl", fields = "tests/pass/locales.{locale}.fields.ftl", es, "pt-BR")
)]
enum AuthError {
    #[api(message = "Token expired")]
    ExpiredToken,
    #[api(status = 429, message = "Retry in {retry_after} seconds")]
    TooManyAttempts {
        #[api(retry_after)]
        retry_after: u64,
    },
}

/// The plain texts need no file at run time, and a type may have a parameter.
#[derive(Debug, ApiError)]
#[api(
    status = 404,
    message = "No {what}",
    locales(default = "de", path = "tests/pass/locales.{locale}.struct.ftl", as, en, strict)
)]
struct Missing<T> {
    #[api(skip)]
    what: T,
}

/// All texts are plain: no file is left to ask.
#[derive(Debug, ApiError)]
#[api(status = 410, locales(path = "tests/pass/locales.{locale}.plain.ftl", es))]
struct Gone;

/// The generated code names everything by its full path.
#[no_implicit_prelude]
mod without_prelude {
    #[derive(::core::fmt::Debug, ::api_error::ApiError)]
    #[api(
        status = 404,
        message = "No {what}",
        locales(
            path = "tests/pass/locales.{locale}.struct.ftl",
            fields = "tests/pass/locales.{locale}.fields.ftl",
            default = "en",
            as
        )
    )]
    pub struct Missing {
        #[api(skip)]
        pub what: u32,
    }
}

fn message(error: &dyn api_error::error::ApiError, asked: &str) -> String {
    ErrorView::new(error).with_context(RequestContext::new().with_accept_language([asked])).message().to_string()
}

#[::core::prelude::v1::test]
fn compiles_and_runs() {
    assert_eq!(message(&AuthError::ExpiredToken, "es"), "El token ha caducado");
    assert_eq!(message(&AuthError::TooManyAttempts { retry_after: 1 }, "es"), "Espera un segundo");
    assert_eq!(message(&AuthError::TooManyAttempts { retry_after: 5 }, "pt-BR"), "Retry in 5 seconds");
    assert_eq!(message(&Missing { what: "key" }, "en"), "There is no key");
    assert_eq!(message(&Gone, "es"), "Ya no está");
    assert_eq!(message(&without_prelude::Missing { what: 7 }, "as"), "7 নাই");
}

//! Generated code needs no prelude.

#![no_implicit_prelude]

#[derive(::core::fmt::Debug, ::api_error::ApiError)]
#[api(status = 400, header = "X-Type: {code}", extra(team = "core"), envelope = ::api_error::envelope::PROBLEM)]
enum InputError {
    #[api(code = 1, message = "{name} is {0}", title = "Bad", retryable)]
    #[cfg(any())]
    Mixed,
    #[api(code = 2, message = "{name} is empty")]
    Empty {
        name: &'static str,
        #[api(header = "X-Limit")]
        limit: ::core::option::Option<u32>,
        #[api(retry_after)]
        wait: u64,
    },
    #[api(message = "{0:?}")]
    Shown(u8),
    #[api(status = 500)]
    Format(#[from] ::std::fmt::Error),
    #[api(status = 500)]
    Maybe {
        #[source]
        cause: ::core::option::Option<::std::fmt::Error>,
    },
    Fields(#[api(field_errors)] ::std::vec::Vec<::api_error::FieldError>),
    Details(#[api(details)] ::std::collections::BTreeMap<u8, u8>),
    #[api(transparent, expose = false)]
    Inner(#[from] Inner),
}

#[derive(::core::fmt::Debug, ::api_error::ApiError)]
#[api(status = 404, expose = false)]
struct Inner;

#[derive(::core::fmt::Debug, ::api_error::ApiError)]
enum Decided {
    #[api(code = InputError::EMPTY, message = "{0} is empty", header = "X-Name: {0}")]
    Referred(u8),
    #[api(status = Self::status_of, envelope = ::api_error::envelope::PROBLEM)]
    Function,
    #[api(status = 502)]
    Fields(
        #[api(status)] ::core::option::Option<::http::StatusCode>,
        #[api(code)] ::std::string::String,
        #[api(message)] ::std::string::String,
    ),
    Spec(#[api(code)] &'static ::api_error::ErrorSpec),
    #[api(transparent, status = 404, message = "Nothing", header = "X-Type: none", expose = false)]
    Beside(Inner),
    #[api(transparent)]
    Inside(#[from] Inner),
}

impl Decided {
    fn status_of(&self) -> ::http::StatusCode {
        ::http::StatusCode::CONFLICT
    }
}

#[derive(::core::fmt::Debug, ::api_error::ApiError)]
enum Never {}

#[derive(::core::fmt::Debug, ::api_error::ApiError)]
#[api(status = 404, message = "{0}")]
struct Generic<T>(#[api(rename = "value")] T);

#[::core::prelude::v1::test]
fn compiles_and_runs() {
    let error = InputError::Empty { name: "id", limit: ::core::option::Option::None, wait: 3 };
    ::std::assert_eq!(::std::string::ToString::to_string(&error), "id is empty");
    let view = ::api_error::ErrorView::new(&error);
    ::std::assert_eq!(view.headers()["x-type"], "EMPTY");
    ::std::assert_eq!(::api_error::catalog![InputError, Never, Generic<u8>].len(), 8);
    let name = ::std::string::String::new;
    let decided = [
        (Decided::Referred(1), 400),
        (Decided::Function, 409),
        (Decided::Fields(::core::option::Option::None, name(), name()), 502),
        (Decided::Spec(InputError::MAYBE), 500),
        (Decided::Beside(Inner), 404),
        (Decided::Inside(Inner), 404),
    ];
    for (error, status) in decided {
        ::std::assert_eq!(::api_error::ErrorView::new(&error).status().as_u16(), status);
    }
    ::std::assert_eq!(InputError::EMPTY.status().as_u16(), 400);
}

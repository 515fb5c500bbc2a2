//! The end of every derive: the implementations that the features of this crate ask for.
//!
//! The derive knows no framework, and no `cfg` is left in the user's crate. It calls `__adapters!` with the names in
//! `manual(…)`, the generics and the type, which calls the macro of each framework. `Display`, `From` and the trait of utoipa are
//! here for the same reason: their macros are named by the compiler where a type has an implementation of its own.

// A large error is boxed in the results of handlers. `Box` counts as a type of the user's crate, which `Arc` does not; Rocket has the
// implementation for boxes itself.

// Where a type has such an implementation of its own, the compiler names the macro that the other one comes from. So the names
// say what to do, and the header of the implementation is written here and not by the derive.

#[doc(hidden)]
#[macro_export]
macro_rules! __a_display_of_your_own_goes_with_manual_Display {
    ([$($generics:tt)*] $target:ty, [$($bounds:tt)*] $($method:tt)*) => {
        #[automatically_derived]
        impl $($generics)* ::core::fmt::Display for $target $($bounds)* { $($method)* }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __each_type_once_and_a_from_of_your_own_goes_with_manual_From {
    ([$($generics:tt)*] $source:ty, $target:ty, [$($bounds:tt)*] $($method:tt)*) => {
        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$source> for $target $($bounds)* { $($method)* }
    };
}

/// Hands the type to each framework.
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($manual:tt $($target:tt)*) => {
        $crate::__unless_manual! { $manual IntoResponse __an_into_response_of_your_own_goes_with_manual_IntoResponse $($target)* }
        $crate::__unless_manual! { $manual IntoResponses __an_into_responses_of_your_own_goes_with_manual_IntoResponses $($target)* }
        $crate::__unless_manual! { $manual Responder __a_responder_of_your_own_goes_with_manual_Responder $($target)* }
        $crate::__unless_manual! { $manual ResponseError __an_actix_response_error_of_your_own_goes_with_manual_ResponseError $($target)* }
        $crate::__unless_manual! { $manual ResponseError __a_poem_response_error_of_your_own_goes_with_manual_ResponseError $($target)* }
        $crate::__unless_manual! { $manual TonicStatus __a_from_for_tonic_status_of_your_own_goes_with_manual_TonicStatus $($target)* }
    };
}

/// Calls an adapter, unless the list of what is written by hand has its word.
#[doc(hidden)]
#[macro_export]
macro_rules! __unless_manual {
    ([IntoResponse $($rest:ident)*] IntoResponse $($adapter:tt)*) => {};
    ([IntoResponses $($rest:ident)*] IntoResponses $($adapter:tt)*) => {};
    ([Responder $($rest:ident)*] Responder $($adapter:tt)*) => {};
    ([ResponseError $($rest:ident)*] ResponseError $($adapter:tt)*) => {};
    ([TonicStatus $($rest:ident)*] TonicStatus $($adapter:tt)*) => {};
    ([$other:ident $($rest:ident)*] $($adapter:tt)*) => {
        $crate::__unless_manual! { [$($rest)*] $($adapter)* }
    };
    ([] $word:ident $adapter:ident $($target:tt)*) => {
        $crate::$adapter! { $($target)* }
    };
}

/// A method of `Catalogued`, where a document is made of what it lists.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __responses {
    ($responses:ident $($body:tt)*) => {
        // A text becomes whatever the field is, also where that is the same.
        #[allow(clippy::useless_conversion)]
        fn responses($responses: &mut $crate::private::PossibleResponses<'_>) { $($body)* }
    };
}

#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __an_into_response_of_your_own_goes_with_manual_IntoResponse {
    ([$($generics:tt)*] $target:ty, [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::private::axum::response::IntoResponse for $target $($bounds)* {
            fn into_response(self) -> $crate::private::axum::response::Response {
                $crate::private::axum_response(&self)
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::private::axum::response::IntoResponse for ::std::boxed::Box<$target> $($bounds)* {
            fn into_response(self) -> $crate::private::axum::response::Response {
                $crate::private::axum_response(&*self)
            }
        }
    };
}

#[cfg(feature = "actix")]
#[doc(hidden)]
#[macro_export]
macro_rules! __an_actix_response_error_of_your_own_goes_with_manual_ResponseError {
    ([$($generics:tt)*] $target:ty, [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::private::actix_web::ResponseError for $target $($bounds)* {
            fn status_code(&self) -> $crate::private::actix_web::http::StatusCode {
                $crate::private::actix_status(self)
            }

            fn error_response(&self) -> $crate::private::actix_web::HttpResponse {
                $crate::private::actix_response(self)
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::private::actix_web::ResponseError for ::std::boxed::Box<$target> $($bounds)* {
            fn status_code(&self) -> $crate::private::actix_web::http::StatusCode {
                $crate::private::actix_status(&**self)
            }

            fn error_response(&self) -> $crate::private::actix_web::HttpResponse {
                $crate::private::actix_response(&**self)
            }
        }
    };
}

#[cfg(feature = "poem")]
#[doc(hidden)]
#[macro_export]
macro_rules! __a_poem_response_error_of_your_own_goes_with_manual_ResponseError {
    ([$($generics:tt)*] $target:ty, [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::private::poem::error::ResponseError for $target $($bounds)* {
            fn status(&self) -> $crate::private::StatusCode {
                $crate::private::poem_status(self)
            }

            fn as_response(&self) -> $crate::private::poem::Response {
                $crate::private::poem_response(self)
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::private::poem::error::ResponseError for ::std::boxed::Box<$target> $($bounds)* {
            fn status(&self) -> $crate::private::StatusCode {
                $crate::private::poem_status(&**self)
            }

            fn as_response(&self) -> $crate::private::poem::Response {
                $crate::private::poem_response(&**self)
            }
        }
    };
}

#[cfg(feature = "tonic")]
#[doc(hidden)]
#[macro_export]
macro_rules! __a_from_for_tonic_status_of_your_own_goes_with_manual_TonicStatus {
    ([$($generics:tt)*] $target:ty, [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$target> for $crate::private::tonic::Status $($bounds)* {
            fn from(__error: $target) -> Self {
                $crate::private::tonic_status(&__error)
            }
        }

        #[automatically_derived]
        impl $($generics)* ::core::convert::From<::std::boxed::Box<$target>> for $crate::private::tonic::Status
        $($bounds)*
        {
            fn from(__error: ::std::boxed::Box<$target>) -> Self {
                $crate::private::tonic_status(&*__error)
            }
        }
    };
}

#[cfg(feature = "rocket")]
#[doc(hidden)]
#[macro_export]
macro_rules! __a_responder_of_your_own_goes_with_manual_Responder {
    ([] $($target:tt)*) => {
        $crate::__a_responder_of_your_own_goes_with_manual_Responder! { [<>] $($target)* }
    };
    ([< $($generics:tt)*] $target:ty, [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<'__request, $($generics)* $crate::private::rocket::response::Responder<'__request, 'static> for $target
        $($bounds)*
        {
            fn respond_to(
                self,
                __request: &'__request $crate::private::rocket::Request<'_>,
            ) -> $crate::private::rocket::response::Result<'static> {
                ::core::result::Result::Ok($crate::private::rocket_response(&self, __request))
            }
        }
    };
}

#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __an_into_responses_of_your_own_goes_with_manual_IntoResponses {
    ([$($generics:tt)*] $target:ty, [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::private::utoipa::IntoResponses for $target $($bounds)* {
            fn responses() -> $crate::utoipa::Responses {
                $crate::utoipa::responses::<Self>()
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::private::utoipa::IntoResponses for ::std::boxed::Box<$target> $($bounds)* {
            fn responses() -> $crate::utoipa::Responses {
                $crate::utoipa::responses::<$target>()
            }
        }
    };
}

/// Stands for the macros of the features that are off.
#[doc(hidden)]
#[macro_export]
macro_rules! __without_feature {
    ($($anything:tt)*) => {};
}

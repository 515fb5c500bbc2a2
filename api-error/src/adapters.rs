//! The end of every derive: the implementations that the features of this crate ask for.
//!
//! The derive knows no framework, and no `cfg` is left in the user's crate. It calls `__adapters!` with the names in
//! `manual(…)`, the generics and the type; each framework has one arm.

/// Passes an implementation on. Where a type has a Display of its own, the compiler names this macro in its message.
#[doc(hidden)]
#[macro_export]
macro_rules! __a_display_of_your_own_goes_with_manual_Display {
    ($($implementation:tt)*) => { $($implementation)* };
}

/// Hands the type to each framework.
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($manual:tt $($target:tt)*) => {
        $crate::__adapters_axum! { $manual $($target)* }
    };
}

#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters_axum {
    ([IntoResponse $($rest:ident)*] $($target:tt)*) => {};
    ([$other:ident $($rest:ident)*] $($target:tt)*) => {
        $crate::__adapters_axum! { [$($rest)*] $($target)* }
    };
    ([] [$($generics:tt)*] $target:ty, [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::private::axum::response::IntoResponse for $target $($bounds)* {
            fn into_response(self) -> $crate::private::axum::response::Response {
                $crate::private::axum_response(&self)
            }
        }
    };
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters_axum {
    ($($anything:tt)*) => {};
}

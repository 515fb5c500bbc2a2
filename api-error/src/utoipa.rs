//! DOC

mod document;
mod schema;

use std::collections::BTreeMap;
use std::marker::PhantomData;

use ::utoipa::IntoResponses;
use ::utoipa::openapi::{RefOr, Response};

use crate::answers::Answers;
use crate::catalog::Catalogued;
use crate::context::RequestContext;

/// Responses by their status, as utoipa has them.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// One response for each status that the errors of a type have: what `responses(AuthError)` in `#[utoipa::path]` calls.
///
/// It is made in the current [`RequestContext`], always as production shows it.
#[must_use]
pub fn responses<E: Catalogued>() -> Responses {
    document::responses(E::answers)
}

/// The errors of several types, where one path answers them all.
pub struct Errors<T>(PhantomData<T>);

/// A tuple of types that derive [`ApiError`](macro@crate::ApiError).
pub trait ErrorTypes {
    #[doc(hidden)]
    fn answers(answers: &mut Answers<'_>);
}

impl<T: ErrorTypes> IntoResponses for Errors<T> {
    fn responses() -> Responses {
        document::responses(T::answers)
    }
}

macro_rules! tuples {
    ($first:ident $($rest:ident)*) => {
        impl<$first: Catalogued, $($rest: Catalogued),*> ErrorTypes for ($first, $($rest,)*) {
            fn answers(answers: &mut Answers<'_>) {
                $first::answers(answers);
                $($rest::answers(answers);)*
            }
        }
        tuples! { $($rest)* }
    };
    () => {};
}
tuples! { A B C D E F G H I J K L }

/// The facts of a request, for the examples of a service whose layer knows its requests.
#[must_use]
pub fn example_request() -> RequestContext {
    RequestContext::new()
        .with_request_id("019b7cab-5f88-7c3e-9a41-6d2f8b0c7e15")
        .with_method("GET")
        .with_path("/example")
        .with_timestamp(document::example_time())
}

//! The errors that an error holds.

use crate::error::{ApiError, AsApiError};

/// What can list errors: the role `errors`.
///
/// A list of errors does: `Vec<E>`, `Vec<BoxApiError>`, `Vec<Box<dyn ApiError + Send + Sync>>`, an `Option` of these; and a
/// type of your own that implements this.
///
/// ```
/// use api_error::error::ApiError as _;
/// use api_error::{ApiError, NestedErrors};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 422)]
/// struct Rejected {
///     line: u32,
/// }
///
/// let mut codes = Vec::new();
/// vec![Rejected { line: 1 }, Rejected { line: 7 }].for_each(&mut |error| codes.push(error.spec().code()));
/// assert_eq!(codes, ["REJECTED", "REJECTED"]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of nested errors",
    label = "cannot be `errors`",
    note = "it can be a `Vec` of a type that derives `ApiError`, `Vec<BoxApiError>`, or an `Option` of these",
    note = "another type: implement `api_error::NestedErrors` for it"
)]
pub trait NestedErrors {
    /// Calls `each` with every error, in order.
    fn for_each(&self, each: &mut dyn FnMut(&dyn ApiError));
}

/// One error is a list of one.
#[diagnostic::do_not_recommend]
impl<E: AsApiError> NestedErrors for E {
    fn for_each(&self, each: &mut dyn FnMut(&dyn ApiError)) {
        each(self.as_api_error());
    }
}

macro_rules! lists {
    ($($list:ty),*) => {$(
        impl<E: NestedErrors> NestedErrors for $list {
            fn for_each(&self, each: &mut dyn FnMut(&dyn ApiError)) {
                for errors in self.iter() {
                    errors.for_each(each);
                }
            }
        }
    )*};
}
lists!([E], Vec<E>, Option<E>);

impl<E: NestedErrors> NestedErrors for &[E] {
    fn for_each(&self, each: &mut dyn FnMut(&dyn ApiError)) {
        (**self).for_each(each);
    }
}

//! The errors that an error holds, each as a client may see it.

use super::ErrorView;
use crate::error::{ApiError, FieldVisitor, NestedErrors};

impl ErrorView<'_> {
    /// The errors that this one holds, as far as they may be seen.
    ///
    /// Each is seen in the same context and the same envelope. One level: what a held error holds is asked of its own view.
    ///
    /// ```
    /// use api_error::{ApiError, ErrorView};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 422)]
    /// enum ImportError {
    ///     BadLine { line: u32 },
    ///     Rejected(#[api(errors)] Vec<ImportError>),
    /// }
    ///
    /// let error = ImportError::Rejected(vec![ImportError::BadLine { line: 3 }]);
    /// let mut codes = Vec::new();
    /// ErrorView::new(&error).for_each_nested(&mut |held| codes.push(held.spec().code()));
    /// assert_eq!(codes, ["BAD_LINE"]);
    /// ```
    pub fn for_each_nested(&self, each: &mut dyn FnMut(&ErrorView<'_>)) {
        self.visit(&mut Nested { each: &mut |error| each(&self.holding(error)) });
    }

    /// The same; this error itself where it holds none.
    pub(crate) fn for_each_error(&self, each: &mut dyn FnMut(&ErrorView<'_>)) {
        let mut holds_none = true;
        self.for_each_nested(&mut |error| {
            holds_none = false;
            each(error);
        });
        if holds_none {
            each(&self.holding(self.error));
        }
    }

    /// The error that holds this one.
    pub(crate) fn outer(&self) -> Option<&ErrorView<'_>> {
        self.outer
    }

    /// This error, the one that holds it, the one that holds that.
    pub(crate) fn around(&self) -> impl Iterator<Item = &ErrorView<'_>> {
        std::iter::successors(Some(self), |view| view.outer())
    }

    /// An error of its own, in the same context and the same envelope: so what is hidden of it stays hidden.
    fn holding<'i>(&'i self, error: &'i dyn ApiError) -> ErrorView<'i> {
        let inner = ErrorView::of(error, self.context.clone(), false);
        ErrorView { envelope: self.envelope, outer: Some(self), ..inner }
    }
}

/// Hands on the errors of a list.
struct Nested<'a> {
    each: &'a mut dyn FnMut(&dyn ApiError),
}

impl FieldVisitor for Nested<'_> {
    fn errors(&mut self, errors: &dyn NestedErrors) {
        errors.for_each(self.each);
    }
}

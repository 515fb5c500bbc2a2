//! A rendering calls code of the user: `Serialize`, `Display`, functions for a status or a header. Where that panics, the error is
//! answered without it: its own status and code, and the texts that are known without any field. Where panics abort
//! (`panic = "abort"`) the process ends.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::ErrorView;
use crate::error::chain::text_of_panic;
use crate::error::rejected_text::without_values;
use crate::error::unrendered_error::UnrenderedError;
use crate::render::Mode;
use crate::render::envelope::{self, Body};

impl ErrorView<'_> {
    /// Renders the error; after a panic what is known of it without code of the user.
    pub(crate) fn or_safe<T>(&self, render: impl Fn(&ErrorView<'_>) -> T) -> T {
        match catch_unwind(AssertUnwindSafe(|| render(self))) {
            Ok(rendered) => rendered,
            Err(panic) => self.safe(&render, &*panic),
        }
    }

    #[cold]
    fn safe<T>(&self, render: &dyn Fn(&ErrorView<'_>) -> T, panic: &(dyn Any + Send)) -> T {
        let status = catch_unwind(AssertUnwindSafe(|| self.status())).unwrap_or(self.spec.status());
        let error = UnrenderedError { spec: self.spec, status };
        let context = self.context.clone().with_mode(Mode::Production).without_localizer();
        let is_function = matches!(self.envelope.body, Body::Function(_));
        let envelope = if is_function { &envelope::ERROR } else { self.envelope };
        let is_negotiated = self.is_negotiated;
        let view = ErrorView { envelope, is_negotiated, ..ErrorView::of(&error, context, self.is_inside) };
        self.left_out.move_to(&view.left_out);
        view.leave_out(format_args!("the fields"), &format_args!("a panic: {}", without_values(text_of_panic(panic))));
        render(&view)
    }
}

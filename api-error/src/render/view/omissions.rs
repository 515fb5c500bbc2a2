//! What of an error a log sees instead of its clients.

use std::fmt;

use super::ErrorView;
#[cfg(feature = "tracing")]
use super::Message;
#[cfg(feature = "tracing")]
use crate::render::context::Mode;

impl ErrorView<'_> {
    /// Notes that something cannot be written and was left out. The rest is sent.
    #[cold]
    pub(crate) fn leave_out(&self, what: fmt::Arguments<'_>, why: &dyn fmt::Display) {
        let outermost = self.around().last();
        outermost.unwrap_or(self).left_out.add(self.spec, what, why);
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn take_left_out(&self) -> Option<Vec<String>> {
        self.left_out.take()
    }

    /// The message as development sees it.
    #[cfg(feature = "tracing")]
    pub(crate) fn message_with_all_fields(&self) -> String {
        let context = self.context.clone().with_mode(Mode::Development);
        Message(&Self::of(self.error, context, false)).to_string()
    }
}

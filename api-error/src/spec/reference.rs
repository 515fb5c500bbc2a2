//! A spec that is named somewhere else than where it is declared.

use super::ErrorSpec;

/// What `code = PATH` may refer to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no spec of an error",
    label = "`code` refers to a `&'static ErrorSpec`",
    note = "the derive makes one for each variant, a constant in capitals: `code = Common::NOT_FOUND`",
    note = "a variant that is written in capitals, such as `IO`, has no constant: name it `Io`, and its code stays `IO`",
    note = "a code of its own is a text: `code = \"NOT_FOUND\"`"
)]
pub trait Spec {
    /// The spec.
    fn get(self) -> &'static ErrorSpec;
}

impl Spec for &'static ErrorSpec {
    fn get(self) -> &'static ErrorSpec {
        self
    }
}

impl ErrorSpec {
    /// Stops the compiler where a message would show fields of a hidden error.
    ///
    /// # Panics
    ///
    /// There, and only in the compiler.
    #[doc(hidden)]
    #[track_caller]
    pub const fn refuse_hidden_message(&self) {
        assert!(
            self.expose(),
            "the error that `code` refers to is hidden, so this message, which clients read, cannot show fields: leave \
             them out, or write `expose` beside the message"
        );
    }
}

//! A spec that is named somewhere else than where it is declared.

use super::ErrorSpec;

/// What `code = PATH` may refer to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the spec of an error",
    label = "`code` refers to a `&'static ErrorSpec`",
    note = "the derive generates a constant in capitals for each variant: `code = Common::NOT_FOUND`",
    note = "a variant in capitals, such as `IO`, has no constant: name it `Io`, its code stays `IO`",
    note = "its own code is a text, with a status: `code = \"NOT_FOUND\", status = 404`"
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
            "the error that `code` refers to is hidden, so this public message cannot include fields: leave them out, or \
             add `expose` to the variant"
        );
    }
}

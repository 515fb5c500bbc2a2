//! What stands for a field that was not sent.

/// What a field can be that production hides, or that is never sent: its default.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no value where it was not sent: it does not implement `Default`",
    label = "hidden in production, or never sent",
    note = "an `Option` is decoded to `None`: `Option<{Self}>`",
    note = "a type of your own: derive `Default`",
    note = "to exclude the variant: `#[api(decode = false)]` on it"
)]
pub trait Hidden {
    /// The default.
    fn hidden() -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Default> Hidden for T {
    fn hidden() -> Self {
        T::default()
    }
}

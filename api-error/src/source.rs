//! The source of an error, whatever it is held in.

use std::error::Error;

/// An error as a trait object: a plain one, or what a `Box<dyn Error>` or `anyhow::Error` dereferences to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the source of an error: it does not implement `std::error::Error`",
    label = "is marked `#[source]` or `#[from]`",
    note = "only an error can be a source"
)]
pub trait AsSource {
    /// The error.
    fn as_source(&self) -> &(dyn Error + 'static);
}

#[diagnostic::do_not_recommend]
impl<E: Error + 'static> AsSource for E {
    fn as_source(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! objects {
    ($($object:ty),*) => {$(
        impl AsSource for $object {
            fn as_source(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}
objects!(dyn Error, dyn Error + Send, dyn Error + Send + Sync);

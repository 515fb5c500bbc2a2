//! The source of an error, whatever it is held in.

use std::error::Error;

/// A plain error, or a trait object of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the source of an error: it does not implement `std::error::Error`",
    label = "is marked `#[source]` or `#[from]`",
    note = "a type that is not an error: a plain field, or `#[api(skip)]`"
)]
pub trait Source {
    /// The error.
    fn error(&self) -> &(dyn Error + 'static);
}

#[diagnostic::do_not_recommend]
impl<E: Error + 'static> Source for E {
    fn error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! objects {
    ($($object:ty),*) => {$(
        impl Source for $object {
            fn error(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}
objects!(dyn Error, dyn Error + Send, dyn Error + Send + Sync);

/// The method is found by dereferencing too, as in `Box<dyn Error>` and `anyhow::Error`. It stands apart from `Source` so that
/// the compiler tells what is missing in the words of that trait.
pub trait AsSource {
    /// The error. Methods of the user, also of blanket implementations, have other names.
    fn __as_source(&self) -> &(dyn Error + 'static);
}

impl<E: Source + ?Sized> AsSource for E {
    fn __as_source(&self) -> &(dyn Error + 'static) {
        self.error()
    }
}

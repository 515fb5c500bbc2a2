//! Which envelope an error requires.

use std::any::Any;
use std::fmt::Debug;

/// An envelope as errors know it: something to name. Only [`Envelope`](crate::envelope::Envelope) implements it.
///
/// An envelope may be a function of an [`ErrorView`](crate::ErrorView), which is made of an error. Errors do not depend on that.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an envelope",
    label = "expected an `api_error::envelope::Envelope`",
    note = "declare it with `envelope!`: `api_error::envelope! {{ static HOUSE: Envelope = {{ \"code\": code, … }}; }}`"
)]
pub trait AnyEnvelope: Any + Debug + Sync {}

/// The envelope that an error is rendered in, as its type declares it.
#[derive(Clone, Copy, Debug, Default)]
pub enum EnvelopeChoice {
    /// The envelope of the context, else [`ERROR`](crate::envelope::ERROR).
    #[default]
    FromContext,
    /// The envelope of the context, else this one: `envelope = PATH` on a struct.
    ContextFirst(&'static dyn AnyEnvelope),
    /// The envelope that the error inside fixes, else that of the context, else this one: `envelope = PATH` on an enum.
    InnerFirst(&'static dyn AnyEnvelope),
    /// This one, whatever the context has: `envelope = PATH` on a variant.
    Fixed(&'static dyn AnyEnvelope),
}

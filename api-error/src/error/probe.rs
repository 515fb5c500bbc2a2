//! What the type of a field says about where it may be shown. Generated code asks, the compiler answers: by type, so that an alias
//! or a path of another spelling changes nothing.
//!
//! A method call looks for its method along a chain of steps, each dereferencing to the next one, and takes the first whose bound
//! the type meets: [`Probe`], [`Erased`], [`Listing`], [`Failure`], [`Plain`]. A type parameter meets only the bounds that are written.
//!
//! | the type | as a detail | given a name, or `expose` | in a message | in a message, `expose` |
//! | --- | --- | --- | --- | --- |
//! | [`Unshowable`], or a pointer to an [`ErasedError`] | omitted | as any other | refused | shown |
//! | [`HoldsRejected`] | refused | refused | refused | refused |
//! | [`Error`] | refused | shown | refused | shown |
//! | any other | shown | shown | shown | shown |

#![expect(clippy::unused_self, reason = "a method is found by the type of its receiver, and asks for nothing else")]

use std::backtrace::Backtrace;
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::ops::Deref;
use std::panic::Location;
use std::rc::Rc;
use std::sync::Arc;

use crate::error::Fields;

/// A type that holds values which were rejected, or quotes them in its `Display`: the list of a validator, the rejection of an
/// extractor, the error of a deserializer.
///
/// It is never a detail and never part of a message; the role `field_errors` lists what may be said of it. Implement it for a list
/// of your own that keeps the values:
///
/// ```
/// struct Rejections(Vec<(String, String)>);
///
/// impl api_error::HoldsRejected for Rejections {}
/// ```
pub trait HoldsRejected {}

/// A type that is never shown, and need not be serializable: a backtrace, a location in the source, erased errors in a container.
pub trait Unshowable {}

impl Unshowable for Backtrace {}
impl Unshowable for Location<'_> {}
impl Unshowable for &Location<'_> {}

/// What `Box<dyn Error>`, `anyhow::Error` and their like dereference to.
pub trait ErasedError {}

macro_rules! erased {
    ($($error:ty),*) => {$(
        impl ErasedError for $error {}
        impl Unshowable for Option<Box<$error>> {}
        impl Unshowable for Option<Rc<$error>> {}
        impl Unshowable for Option<Arc<$error>> {}
        impl Unshowable for Vec<Box<$error>> {}
        impl Unshowable for Vec<Arc<$error>> {}
    )*};
}
erased!(dyn Error + '_, dyn Error + Send + '_, dyn Error + Sync + '_, dyn Error + Send + Sync + '_);

macro_rules! in_containers {
    ($($type:ty),*) => {$(
        impl Unshowable for Option<$type> {}
        impl Unshowable for Box<$type> {}
        impl Unshowable for Arc<$type> {}
        impl Unshowable for Option<Box<$type>> {}
        impl Unshowable for Option<Arc<$type>> {}
    )*};
}
in_containers!(Backtrace, &Location<'_>);

macro_rules! through {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> HoldsRejected for $type {}
    )*};
}
through! {
    [T: HoldsRejected + ?Sized] &T;
    [T: HoldsRejected + ?Sized] Box<T>;
    [T: HoldsRejected + ?Sized] Rc<T>;
    [T: HoldsRejected + ?Sized] Arc<T>;
    [T: HoldsRejected] Option<T>;
    [T: HoldsRejected] Vec<T>;
    [T: HoldsRejected] [T];
    [T: HoldsRejected, const N: usize] [T; N];
    [T, E: HoldsRejected] Result<T, E>;
    [K, V: HoldsRejected, S] HashMap<K, V, S>;
    [K, V: HoldsRejected] BTreeMap<K, V>;
    [] serde_json::Error;
    [] serde::de::value::Error;
}

/// A detail that has nothing to write.
pub struct Omitted;

impl serde::Serialize for Omitted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

macro_rules! refusals {
    ($($name:ident $message:literal $label:literal [$($note:literal)*])*) => {$(
        #[doc = "Nothing implements it: its message is what a refused field says."]
        #[diagnostic::on_unimplemented(message = $message, label = $label, $(note = $note),*)]
        pub trait $name {}
    )*};
}
refusals! {
    DetailOfRejected
        "`{Self}` holds rejected values, which are never sent: mark the field `#[api(skip)]`"
        "holds rejected values"
        ["if it is the source of the error: `#[source]`" "to list validation errors: `#[api(field_errors)]`, if the type implements `FieldErrors`"]
    DetailOfError
        "`{Self}` is an error, so this field may be the source, which is not sent: mark it `#[source]`"
        "is an error, and would be a detail"
        ["to keep it out of every body: `#[api(skip)]`" "to send it, if it implements `serde::Serialize`: `#[api(expose)]`, or `#[api(rename = \"…\")]`"]
    TextOfRejected
        "the text of `{Self}` includes rejected values, which are never sent: write the message without this field"
        "includes rejected values"
        ["to list validation errors: `#[api(field_errors)]`, if the type implements `FieldErrors`"]
    TextOfError
        "the text of `{Self}` is for logs, so a message cannot include it: write the message without this field"
        "its text would be sent"
        ["to send its text: `#[source] #[api(expose)]` on the field, or `#[api(skip, expose)]`"]
}

/// The first step. The last one holds the value.
pub struct Probe<'a, T: ?Sized>(Erased<'a, T>);
/// The step of pointers to an erased error.
pub struct Erased<'a, T: ?Sized>(Listing<'a, T>);
/// The step of types that hold rejected values.
pub struct Listing<'a, T: ?Sized>(Failure<'a, T>);
/// The step of errors.
pub struct Failure<'a, T: ?Sized>(Plain<'a, T>);
/// The step of all other types.
pub struct Plain<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Probe<'a, T> {
    /// Asks about a field.
    pub fn of(value: &'a T) -> Self {
        Self(Erased(Listing(Failure(Plain(value)))))
    }
}

macro_rules! steps {
    ($($step:ident -> $next:ident)*) => {$(
        impl<'a, T: ?Sized> Deref for $step<'a, T> {
            type Target = $next<'a, T>;

            fn deref(&self) -> &$next<'a, T> {
                &self.0
            }
        }
    )*};
}
steps!(Probe -> Erased Erased -> Listing Listing -> Failure Failure -> Plain);

// Names that no trait of a user has: at each step a blanket implementation would be found before the next step.
macro_rules! details {
    ($($method:ident $(refused by $refusal:ident)?),* $(,)?) => {$(
        /// As a detail: omitted, or refused by a bound that no type meets.
        pub fn $method(&self) -> &'static Omitted
        $(where T: $refusal)?
        {
            &Omitted
        }
    )*};
}
macro_rules! texts {
    ($($method:ident refused by $refusal:ident),*) => {$(
        /// In a message: refused by a bound that no type meets.
        pub fn $method(&self)
        where
            T: $refusal,
        {
        }
    )*};
}
macro_rules! unshowable {
    ($([$($generics:tt)*] $step:ty;)*) => {$(
        impl<$($generics)*> $step {
            details!(__detail, __detail_or_cause);
            texts!(__text refused by TextOfError, __text_of_detail refused by TextOfError);
        }
    )*};
}
unshowable! {
    [T: Unshowable + ?Sized] Probe<'_, T>;
    [T: Deref<Target: ErasedError> + ?Sized] Erased<'_, T>;
}

impl<T: HoldsRejected + ?Sized> Listing<'_, T> {
    details! {
        __detail refused by DetailOfRejected,
        __detail_or_cause refused by DetailOfRejected,
        __stated_detail refused by DetailOfRejected,
    }
    texts!(__text refused by TextOfRejected, __stated_text refused by TextOfRejected);

    /// The `Display` of the error around it, which this crate did not write, may quote what was rejected.
    pub fn __in_display(&self, fields: &mut Fields<'_>) {
        fields.unloggable_display();
    }
}

impl<T: Error + ?Sized> Failure<'_, T> {
    details!(__detail refused by DetailOfError, __detail_or_cause);
    texts!(__text refused by TextOfError);
}

impl<'a, T: ?Sized> Plain<'a, T> {
    /// As a detail: itself.
    pub fn __detail(&self) -> &'a T {
        self.0
    }

    /// As a detail that a companion derive takes for the cause if it is an error: itself.
    pub fn __detail_or_cause(&self) -> &'a T {
        self.0
    }

    /// As a detail that was asked for: itself.
    pub fn __stated_detail(&self) -> &'a T {
        self.0
    }

    /// In a message.
    pub fn __text(&self) {}

    /// In a message, of a detail: what is refused there is reported already.
    pub fn __text_of_detail(&self) {}

    /// In a message that was asked for.
    pub fn __stated_text(&self) {}

    /// What no `Display` quotes.
    pub fn __in_display(&self, _: &mut Fields<'_>) {}
}

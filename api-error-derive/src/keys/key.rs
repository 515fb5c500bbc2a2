//! A key as it was written, with the value that was read.

use std::fmt::Display;

use darling::error::Accumulator;
use darling::util::path_to_string;
use darling::{Error, FromMeta, Result};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Meta, Path};

use super::item::Item;
use crate::errors::fail;

/// A key with its value, which is `None` after an error.
pub struct Key<T> {
    pub written: Written,
    value: Option<T>,
    error: Option<Error>,
}

/// Where a key and its value are written.
pub struct Written {
    pub name: Path,
    /// The span of the key, where it has no value.
    value: Span,
}

impl<T: FromMeta> FromMeta for Key<T> {
    /// Never fails: an error would lose the keys around it.
    fn from_meta(meta: &Meta) -> Result<Self> {
        let name = meta.path().clone();
        let value = Item(meta).expression().map_or(name.span(), Spanned::span);
        let (read, error) = match T::from_meta(meta) {
            Ok(read) => (Some(read), None),
            Err(error) => (None, Some(error)),
        };
        Ok(Self { written: Written { name, value }, value: read, error })
    }
}

impl<T> Key<T> {
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// Reports the error of the value, unless the item was reported as a whole.
    pub fn report(&mut self, reported: &[String], errors: &mut Accumulator) {
        if let Some(error) = self.error.take()
            && !reported.contains(&self.written.key())
        {
            errors.push(error);
        }
    }
}

impl Written {
    pub fn key(&self) -> String {
        path_to_string(&self.name)
    }

    pub fn value_span(&self) -> Span {
        self.value
    }

    /// An error at the value, or at the key where there is no value.
    pub fn fail<T>(&self, message: impl Display) -> Result<T> {
        fail(&self.value, message)
    }

    /// An error at the key.
    pub fn fail_at_key<T>(&self, message: impl Display) -> Result<T> {
        fail(&self.name, message)
    }
}

/// A key that may be written.
pub trait Stated<T> {
    /// The value, where it is written and can be read.
    fn value(&self) -> Option<&T>;

    /// The places, where it is written.
    fn written(&self) -> Option<&Written>;
}

impl<T> Stated<T> for Option<Key<T>> {
    fn value(&self) -> Option<&T> {
        self.as_ref().and_then(Key::get)
    }

    fn written(&self) -> Option<&Written> {
        self.as_ref().map(|key| &key.written)
    }
}

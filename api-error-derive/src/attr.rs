//! A type with what is written in its `#[api(…)]`. No rules: what is valid is decided by [`validate`](crate::validate).

use std::mem;
use std::ops::Deref;

use darling::FromMeta;
use darling::ast::NestedMeta;
use darling::error::Accumulator;
use syn::{Attribute, Data, DeriveInput, Generics, Ident, Type, Visibility};

use crate::keys::{FieldKeys, Place, TypeKeys, VariantKeys};
use crate::naming::Name;
use crate::vocabulary::{self, Unread};

/// The annotated enum or struct. Its keys are read as if they were fields of it.
pub struct Input {
    pub ident: Ident,
    pub vis: Visibility,
    pub generics: Generics,
    pub attrs: Vec<Attribute>,
    pub is_struct: bool,
    /// All errors of the type. A struct is one, with the facts that are written on it.
    pub drafts: Vec<Draft>,
    pub unread: Unread,
    /// The keys, at their places.
    pub written: Vec<Ident>,
    keys: TypeKeys,
}

/// One error as it was written: a variant of the enum, or the struct. Its keys are read as if they were fields of it.
pub struct Draft {
    pub ident: Ident,
    pub name: Name,
    pub attrs: Vec<Attribute>,
    pub fields: Vec<Field>,
    pub unread: Unread,
    /// The keys, at their places.
    pub written: Vec<Ident>,
    keys: VariantKeys,
}

/// A field of an error. Its keys are read as if they were fields of it.
pub struct Field {
    pub ident: Option<Ident>,
    pub ty: Type,
    pub attrs: Vec<Attribute>,
    pub unread: Unread,
    /// The keys, at their places.
    pub written: Vec<Ident>,
    keys: FieldKeys,
}

macro_rules! keys_as_fields {
    ($($written:ident: $keys:ident),*) => {
        $(
            impl Deref for $written {
                type Target = $keys;

                fn deref(&self) -> &$keys {
                    &self.keys
                }
            }
        )*
    };
}

keys_as_fields! { Input: TypeKeys, Draft: VariantKeys, Field: FieldKeys }

impl Input {
    /// What is written on the type, its variants and their fields.
    pub fn read(input: &DeriveInput, errors: &mut Accumulator) -> Self {
        let is_struct = matches!(input.data, Data::Struct(_));
        let place = if is_struct { Place::Struct } else { Place::Enum };
        let (mut keys, unread, written) = keys::<TypeKeys>(&input.attrs, place, errors);
        let drafts = match &input.data {
            Data::Struct(data) => {
                let keys = VariantKeys { facts: mem::take(&mut keys.facts), ..VariantKeys::default() };
                vec![Draft::new(
                    &input.ident,
                    &input.attrs,
                    (keys, unread.clone(), Vec::new()),
                    fields(&data.fields, errors),
                )]
            }
            Data::Enum(data) => data.variants.iter().map(|variant| Draft::of_variant(variant, errors)).collect(),
            Data::Union(_) => Vec::new(),
        };
        Self {
            ident: input.ident.clone(),
            vis: input.vis.clone(),
            generics: input.generics.clone(),
            attrs: input.attrs.clone(),
            is_struct,
            drafts,
            unread,
            written,
            keys,
        }
    }
}

impl Draft {
    fn of_variant(variant: &syn::Variant, errors: &mut Accumulator) -> Self {
        let keys = keys(&variant.attrs, Place::Variant, errors);
        Self::new(&variant.ident, &variant.attrs, keys, fields(&variant.fields, errors))
    }

    fn new(ident: &Ident, attrs: &[Attribute], (keys, unread, written): Read<VariantKeys>, fields: Vec<Field>) -> Self {
        Self { ident: ident.clone(), name: Name::of(ident), attrs: attrs.to_vec(), fields, unread, written, keys }
    }

    /// Whether something that was written about it, or about a field of it, could not be read. That was reported, and may have been
    /// whatever is missing now.
    pub fn is_damaged(&self) -> bool {
        self.unread.is_some() || self.fields.iter().any(|field| field.unread.is_some())
    }
}

fn fields(fields: &syn::Fields, errors: &mut Accumulator) -> Vec<Field> {
    let read = fields.iter().map(|field| {
        let (keys, unread, written) = keys(&field.attrs, Place::Field, errors);
        Field { ident: field.ident.clone(), ty: field.ty.clone(), attrs: field.attrs.clone(), unread, written, keys }
    });
    read.collect()
}

/// Keys, the words of what could not be read, and the names of what could.
type Read<T> = (T, Unread, Vec<Ident>);

/// The attributes are parsed once, by the vocabulary: parsing is most of what a derive does.
fn keys<T: FromMeta + Default>(attrs: &[Attribute], place: Place, errors: &mut Accumulator) -> Read<T> {
    let (items, unread) = vocabulary::items(attrs, place, errors);
    let written = items.iter().filter_map(key).cloned().collect();
    (errors.handle(T::from_list(&items)).unwrap_or_default(), unread, written)
}

fn key(item: &NestedMeta) -> Option<&Ident> {
    match item {
        NestedMeta::Meta(meta) => meta.path().get_ident(),
        NestedMeta::Lit(_) | NestedMeta::NameValueInvalidExpr(_) => None,
    }
}

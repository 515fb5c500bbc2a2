//! A type with the keys of its `#[api(…)]`. The rules are in [`validate`](crate::validate).

use std::mem;
use std::ops::Deref;

use darling::FromMeta;
use darling::ast::NestedMeta;
use darling::error::Accumulator;
use syn::{Attribute, Data, DeriveInput, Generics, Ident, Type, Visibility};

use crate::keys::{FieldKeys, Keys, Place, TypeKeys, VariantKeys};
use crate::naming::Name;
use crate::vocabulary::Items;

/// The annotated enum or struct. Its keys are read as if they were fields of it.
pub struct Input {
    pub ident: Ident,
    pub vis: Visibility,
    pub generics: Generics,
    pub attrs: Vec<Attribute>,
    pub is_struct: bool,
    /// All errors of the type. A struct is one error, with its own keys.
    pub drafts: Vec<Draft>,
    /// Whether an item here could not be read. It was reported, and may have been any key.
    pub has_unread: bool,
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
    /// Whether an item here could not be read. It was reported, and may have been any key.
    pub has_unread: bool,
    /// The keys, at their places.
    pub written: Vec<Ident>,
    keys: VariantKeys,
}

/// A field of an error. Its keys are read as if they were fields of it.
pub struct Field {
    pub ident: Option<Ident>,
    pub ty: Type,
    pub attrs: Vec<Attribute>,
    /// Whether an item here could not be read. It was reported, and may have been any key.
    pub has_unread: bool,
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
    /// Reads the keys of the type, its variants and their fields.
    pub fn read(input: &DeriveInput, errors: &mut Accumulator) -> Self {
        let is_struct = matches!(input.data, Data::Struct(_));
        let place = if is_struct { Place::Struct } else { Place::Enum };
        let (mut keys, mut items) = keys::<TypeKeys>(&input.attrs, place, errors);
        let drafts = match &input.data {
            Data::Struct(data) => {
                let keys = VariantKeys { facts: mem::take(&mut keys.facts), ..VariantKeys::default() };
                vec![Draft::new(&input.ident, &input.attrs, (keys, &items), fields(&data.fields, errors))]
            }
            Data::Enum(data) => {
                let read = data.variants.iter().map(|variant| Draft::of_variant(variant, &mut items.misplaced, errors));
                read.collect()
            }
            Data::Union(_) => Vec::new(),
        };
        // Stubs omit the implementations of a misplaced `manual` too. Its place was reported.
        let elsewhere = TypeKeys::from_list(&items.misplaced).unwrap_or_default();
        keys.manual.extend(elsewhere.manual);
        Self {
            ident: input.ident.clone(),
            vis: input.vis.clone(),
            generics: input.generics.clone(),
            attrs: input.attrs.clone(),
            is_struct,
            drafts,
            has_unread: items.has_unread,
            written: items.names(),
            keys,
        }
    }
}

impl Draft {
    fn of_variant(variant: &syn::Variant, misplaced: &mut Vec<NestedMeta>, errors: &mut Accumulator) -> Self {
        let (keys, items) = keys(&variant.attrs, Place::Variant, errors);
        misplaced.extend_from_slice(&items.misplaced);
        Self::new(&variant.ident, &variant.attrs, (keys, &items), fields(&variant.fields, errors))
    }

    fn new(ident: &Ident, attrs: &[Attribute], (keys, items): (VariantKeys, &Items), fields: Vec<Field>) -> Self {
        let (has_unread, written) = (items.has_unread, items.names());
        Self { ident: ident.clone(), name: Name::of(ident), attrs: attrs.to_vec(), fields, has_unread, written, keys }
    }

    /// Whether an item of it, or of one of its fields, could not be read. It was reported, and may have been a key that is missing now.
    pub fn is_damaged(&self) -> bool {
        self.has_unread || self.fields.iter().any(|field| field.has_unread)
    }
}

fn fields(fields: &syn::Fields, errors: &mut Accumulator) -> Vec<Field> {
    let read = fields.iter().map(|field| {
        let (keys, items) = keys(&field.attrs, Place::Field, errors);
        let (has_unread, written) = (items.has_unread, items.names());
        Field {
            ident: field.ident.clone(),
            ty: field.ty.clone(),
            attrs: field.attrs.clone(),
            has_unread,
            written,
            keys,
        }
    });
    read.collect()
}

/// The attributes are parsed once, by the vocabulary: parsing is most of what a derive does.
fn keys<T: Keys>(attrs: &[Attribute], place: Place, errors: &mut Accumulator) -> (T, Items) {
    let items = Items::read(attrs, place, errors);
    let mut keys = errors.handle(T::from_list(&items.known)).unwrap_or_default();
    keys.report(&items.reported, errors);
    (keys, items)
}

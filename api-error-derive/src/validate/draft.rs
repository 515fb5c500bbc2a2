//! The errors of a type as they were written, in one form for enums and structs.

use darling::ast::Data;
use syn::{Attribute, Ident};

use crate::attr::{self, Facts, Field, Input, Value};
use crate::naming::Name;

/// One error as it was written: a variant, or the struct.
pub struct Draft<'a> {
    pub ident: &'a Ident,
    pub name: Name,
    pub attrs: &'a [Attribute],
    pub fields: &'a [Field],
    pub facts: &'a Facts,
    /// That of a struct is the one of its type.
    pub envelope: Option<&'a Value>,
    pub decode: Option<&'a Value>,
    pub other: Option<&'a Value>,
}

/// Every error of the type.
pub fn drafts(input: &Input) -> Vec<Draft<'_>> {
    match &input.data {
        Data::Enum(variants) => variants.iter().map(Draft::of_variant).collect(),
        Data::Struct(fields) => {
            vec![Draft {
                ident: &input.ident,
                name: Name::of(&input.ident),
                attrs: &input.attrs,
                fields: &fields.fields,
                facts: &input.facts,
                envelope: None,
                decode: None,
                other: None,
            }]
        }
    }
}

impl<'a> Draft<'a> {
    /// Whether something that was written about it, or about a field of it, could not be read. That was reported, and may have been
    /// whatever is missing now.
    pub fn is_damaged(&self) -> bool {
        self.facts.damaged.is_some() || self.fields.iter().any(|field| field.damaged.is_some())
    }

    fn of_variant(variant: &'a attr::Variant) -> Self {
        Self {
            ident: &variant.ident,
            name: Name::of(&variant.ident),
            attrs: &variant.attrs,
            fields: &variant.fields.fields,
            facts: &variant.facts,
            envelope: variant.envelope.as_ref(),
            decode: variant.decode.as_ref(),
            other: variant.other.as_ref(),
        }
    }
}

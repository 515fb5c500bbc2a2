//! The grammar of `#[api(…)]`, as structs that darling fills in. No rules: what is valid is decided by
//! [`validate`](crate::validate).

use std::ops::Deref;

use darling::FromMeta;
use darling::ast::{self, Data};
use darling::error::Accumulator;
use syn::{Attribute, DeriveInput, Generics, Ident, Meta, Type, Visibility};

use crate::vocabulary::{self, Place};

/// A key as it was written: as a word, with `= value`, or with a list.
#[derive(Clone)]
pub struct Value(pub Meta);

impl FromMeta for Value {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        Ok(Self(item.clone()))
    }
}

/// The annotated enum or struct.
pub struct Input {
    pub ident: Ident,
    pub vis: Visibility,
    pub generics: Generics,
    pub attrs: Vec<Attribute>,
    pub data: Data<Variant, Field>,
    keys: TypeKeys,
}

/// What is said about the type. Its keys are read as if they were fields of [`Input`].
#[derive(Default, FromMeta)]
#[darling(default)]
pub struct TypeKeys {
    /// `numbers = 2000..=2999`: every number must lie in the range.
    pub numbers: Option<Value>,
    /// `rename_all = "SCREAMING_SNAKE_CASE"`: the rule that makes codes of variant names. On a struct, names of details.
    pub rename_all: Option<Value>,
    /// `rename_all_fields = "camelCase"`: the rule that makes names of details of field names.
    pub rename_all_fields: Option<Value>,
    /// `prefix = "M_"`: put before codes that are made by the rule.
    pub prefix: Option<Value>,
    /// `retired(code = "OLD_NAME", number = 1003)`: what may never come back.
    #[darling(multiple)]
    pub retired: Vec<Value>,
    /// `default(status = 503, header = "…", extra(…))`: what holds for every error of a status.
    #[darling(multiple)]
    pub default: Vec<Value>,
    /// `locales(path = "locales/{locale}/errors.ftl", es, fr)`: the languages of the messages, and where their files are.
    pub locales: Option<Value>,
    /// `details = "marked"`: no field is a detail until it is marked.
    pub details: Option<Value>,
    /// `decode`: received errors become variants again.
    pub decode: Option<Value>,
    /// `envelope = PATH`: the envelope of this type, where the context chooses none.
    pub envelope: Option<Value>,
    /// `crate = path`: where the runtime crate is.
    #[darling(rename = "crate")]
    pub krate: Option<Value>,
    /// `manual(Display, …)`: implementations that are written by hand.
    #[darling(multiple)]
    pub manual: Vec<Value>,
    /// `bound = "T: Trait"`: replaces the bounds that are inferred for type parameters.
    pub bound: Option<Value>,
    /// Of an enum the defaults of its variants, of a struct its own.
    #[darling(flatten)]
    pub facts: Facts,
}

/// What is said about one error, or about all of an enum.
#[derive(Clone, Default, FromMeta)]
#[darling(default)]
pub struct Facts {
    /// `code = "AUTH_001"`: the name on the wire. `code = 2002` is the short form of `number = 2002`.
    pub code: Option<Value>,
    /// `number = 2002`.
    pub number: Option<Value>,
    /// `status = 401`: the HTTP status, 400 to 599.
    pub status: Option<Value>,
    /// `allow_success`: the status may be one of success, for a "degraded" 200.
    pub allow_success: Option<Value>,
    /// `message = "… {field} …"`: what clients read; or `message = display`.
    pub message: Option<Value>,
    /// `title = "…"`: a summary that is the same for every occurrence.
    pub title: Option<Value>,
    /// `docs_url = "https://…/{number}"`.
    pub docs_url: Option<Value>,
    /// `category = "…"`: the group in a reference.
    pub category: Option<Value>,
    /// `expose = false`: whether production shows fields.
    pub expose: Option<Value>,
    /// `retryable`, `retryable = false`, `retryable = "if_idempotent"`.
    pub retryable: Option<Value>,
    /// `log_level = "warn"`.
    pub log_level: Option<Value>,
    /// `ws_close = 1008`: the code that a WebSocket is closed with.
    pub ws_close: Option<Value>,
    /// `grpc = "not_found"`: the gRPC code, where the status does not say it well.
    pub grpc: Option<Value>,
    /// `header = "Name: value {field} {code}"`.
    #[darling(multiple)]
    pub header: Vec<Value>,
    /// `extra(severity = "warning")`: constants of the user's own.
    #[darling(multiple)]
    pub extra: Vec<Value>,
    /// `allow(missing_challenge = "…")`: what the lint of the catalog leaves out, and why.
    #[darling(multiple)]
    pub allow: Vec<Value>,
    /// `transparent`: the spec, the fields and the headers are those of the one field.
    pub transparent: Option<Value>,
    /// Nobody writes this: [`vocabulary`](crate::vocabulary) leaves it behind where it reported something and took it out.
    pub damaged: Option<Value>,
}

/// A variant of the enum.
pub struct Variant {
    pub ident: Ident,
    pub attrs: Vec<Attribute>,
    pub fields: ast::Fields<Field>,
    keys: VariantKeys,
}

/// What is said about a variant. Its keys are read as if they were fields of [`Variant`].
#[derive(Default, FromMeta)]
#[darling(default)]
pub struct VariantKeys {
    /// `decode = false`: no received error becomes this variant.
    pub decode: Option<Value>,
    /// `other`: where a received error goes that nobody declared.
    pub other: Option<Value>,
    /// `envelope = PATH`: the envelope of this variant, whatever the context chooses.
    pub envelope: Option<Value>,
    #[darling(flatten)]
    pub facts: Facts,
}

/// A field of a variant or of a struct.
pub struct Field {
    pub ident: Option<Ident>,
    pub ty: Type,
    pub attrs: Vec<Attribute>,
    keys: FieldKeys,
}

/// What is said about a field. Its keys are read as if they were fields of [`Field`].
#[derive(Default, FromMeta)]
#[darling(default)]
pub struct FieldKeys {
    /// `detail`: a detail, where the type says `details = "marked"`.
    pub detail: Option<Value>,
    /// `skip`: never a detail.
    pub skip: Option<Value>,
    /// `rename = "…"`: the name of the detail.
    pub rename: Option<Value>,
    /// `expose = false`, `expose`: hides or shows this one.
    pub expose: Option<Value>,
    /// `header = "Name"`: also a header, in any case.
    pub header: Option<Value>,
    /// `retry_after`: the wait, also as `Retry-After`, in any case.
    pub retry_after: Option<Value>,
    /// `details`: this value is all of the details.
    pub details: Option<Value>,
    /// `field_errors`: the rejected fields.
    pub field_errors: Option<Value>,
    /// `errors`: the errors that this one holds.
    pub errors: Option<Value>,
    /// `status`: this value decides the status.
    pub status: Option<Value>,
    /// `code`: this value decides the code, or the spec.
    pub code: Option<Value>,
    /// `message`: this value is the message.
    pub message: Option<Value>,
    /// `transparent`: of several fields, the one to delegate to.
    pub transparent: Option<Value>,
    /// `example = 30`: what documents show.
    pub example: Option<Value>,
    /// As that of [`Facts`].
    pub damaged: Option<Value>,
}

impl Deref for Input {
    type Target = TypeKeys;

    fn deref(&self) -> &TypeKeys {
        &self.keys
    }
}

impl Deref for Variant {
    type Target = VariantKeys;

    fn deref(&self) -> &VariantKeys {
        &self.keys
    }
}

impl Deref for Field {
    type Target = FieldKeys;

    fn deref(&self) -> &FieldKeys {
        &self.keys
    }
}

impl Input {
    /// What is written on the type, its variants and their fields.
    pub fn read(input: &DeriveInput, errors: &mut Accumulator) -> Self {
        let place = if matches!(input.data, syn::Data::Struct(_)) { Place::Struct } else { Place::Enum };
        Self {
            ident: input.ident.clone(),
            vis: input.vis.clone(),
            generics: input.generics.clone(),
            attrs: input.attrs.clone(),
            keys: keys(&input.attrs, place, errors),
            data: match &input.data {
                syn::Data::Struct(data) => Data::Struct(fields(&data.fields, errors)),
                syn::Data::Enum(data) => Data::Enum(variants(&data.variants, errors)),
                syn::Data::Union(_) => Data::Enum(Vec::new()),
            },
        }
    }
}

impl Variant {
    fn read(variant: &syn::Variant, errors: &mut Accumulator) -> Self {
        Self {
            ident: variant.ident.clone(),
            attrs: variant.attrs.clone(),
            keys: keys(&variant.attrs, Place::Variant, errors),
            fields: fields(&variant.fields, errors),
        }
    }
}

impl Field {
    fn read(field: &syn::Field, errors: &mut Accumulator) -> Self {
        Self {
            ident: field.ident.clone(),
            ty: field.ty.clone(),
            attrs: field.attrs.clone(),
            keys: keys(&field.attrs, Place::Field, errors),
        }
    }
}

fn variants<'a>(variants: impl IntoIterator<Item = &'a syn::Variant>, errors: &mut Accumulator) -> Vec<Variant> {
    variants.into_iter().map(|variant| Variant::read(variant, errors)).collect()
}

fn fields(fields: &syn::Fields, errors: &mut Accumulator) -> ast::Fields<Field> {
    ast::Fields::new(fields.into(), fields.iter().map(|field| Field::read(field, errors)).collect())
}

/// The attributes are parsed once, by the vocabulary: parsing is most of what a derive does.
fn keys<T: FromMeta + Default>(attrs: &[Attribute], place: Place, errors: &mut Accumulator) -> T {
    let items = vocabulary::items(attrs, place, errors);
    errors.handle(T::from_list(&items)).unwrap_or_default()
}

//! Every key of `#[api(…)]`, one row each: it makes the field that holds what was written, and the [`Key`] that describes it.

use std::fmt;

use darling::FromMeta;
use syn::Meta;

use Place::{Enum, Field, Struct, Variant};

/// A key as it was written: as a word, with `= value`, or with a list.
#[derive(Clone)]
pub struct Value(pub Meta);

impl FromMeta for Value {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        Ok(Self(item.clone()))
    }
}

/// Where a key is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Enum,
    Variant,
    Struct,
    Field,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Enum => "an enum",
            Self::Variant => "a variant",
            Self::Struct => "a struct",
            Self::Field => "a field",
        })
    }
}

/// A key at its places. One that is written differently elsewhere has another row there.
pub struct Key {
    pub name: &'static str,
    pub places: &'static [Place],
    pub is_repeatable: bool,
    /// How it is written where it belongs.
    pub form: &'static str,
}

const ON_TYPE: &[Place] = &[Enum, Struct];
const ON_ERROR: &[Place] = &[Variant, Struct];
const ON_BOTH: &[Place] = &[Enum, Variant, Struct];

/// The keys at all places.
pub fn all() -> impl Iterator<Item = &'static Key> + Clone {
    [ErrorKeys::KEYS, TypeKeys::KEYS, VariantKeys::KEYS, FieldKeys::KEYS].into_iter().flatten()
}

/// Rows are `field: PLACES => "form"`; `field(multiple)` may be repeated, `field as "name"` has a name that no field can have.
macro_rules! keys {
    (
        $(#[$of_struct:meta])*
        $name:ident {
            $(
                $(#[$doc:meta])*
                $field:ident $(as $key:literal)? $(($multiple:ident))?: $places:expr => $form:literal,
            )*
            $(..$facts:ty)?
        }
    ) => {
        $(#[$of_struct])*
        #[derive(Default, FromMeta)]
        #[darling(default)]
        pub struct $name {
            $(
                $(#[$doc])*
                $(#[darling(rename = $key)])?
                $(#[darling($multiple)])?
                pub $field: keys!(@values $($multiple)?),
            )*
            $(
                #[darling(flatten)]
                pub facts: $facts,
            )?
        }

        impl $name {
            const KEYS: &[Key] = &[$(Key {
                name: keys!(@name $field $($key)?),
                places: $places,
                is_repeatable: keys!(@is_repeatable $($multiple)?),
                form: $form,
            }),*];
        }
    };
    (@values) => { Option<Value> };
    (@values multiple) => { Vec<Value> };
    (@is_repeatable) => { false };
    (@is_repeatable multiple) => { true };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $key:literal) => { $key };
}

keys! {
    /// What is said about one error, or about all of an enum.
    ErrorKeys {
        /// `code = "AUTH_001"`: the name on the wire. `code = 2002` is the short form of `number = 2002`.
        code: ON_ERROR => "code = \"EXPIRED_TOKEN\"",
        /// `number = 2002`.
        number: ON_ERROR => "number = 2002",
        /// `status = 401`: the HTTP status, 400 to 599.
        status: ON_BOTH => "status = 404",
        /// `allow_success`: the status may be one of success, for a "degraded" 200.
        allow_success: ON_ERROR => "allow_success",
        /// `message = "… {field} …"`: what clients read; or `message = display`.
        message: ON_ERROR => "message = \"…\"",
        /// `title = "…"`: a summary that is the same for every occurrence.
        title: ON_ERROR => "title = \"…\"",
        /// `docs_url = "https://…/{number}"`.
        docs_url: ON_BOTH => "docs_url = \"https://…\"",
        /// `category = "…"`: the group in a reference.
        category: ON_BOTH => "category = \"…\"",
        /// `since = "1.2"`: the version of the API that brought this error. It is stated for each, so that a new one inherits none.
        since: ON_ERROR => "since = \"1.2\"",
        /// `expose = false`: whether production shows fields.
        expose: ON_BOTH => "expose = false",
        /// `retryable`, `retryable = false`, `retryable = "if_idempotent"`.
        retryable: ON_ERROR => "retryable",
        /// `log_level = "warn"`.
        log_level: ON_BOTH => "log_level = \"warn\"",
        /// `ws_close = 1008`: the code that a WebSocket is closed with.
        ws_close: ON_BOTH => "ws_close = 1008",
        /// `grpc = "not_found"`: the gRPC code, where the status does not say it well.
        grpc: ON_BOTH => "grpc = \"not_found\"",
        /// `header = "Name: value {field} {code}"`.
        header(multiple): ON_BOTH => "header = \"Name: value\"",
        /// `extra(severity = "warning")`: constants of the user's own.
        extra(multiple): ON_BOTH => "extra(name = \"value\")",
        /// `allow(missing_challenge = "…")`: what the lint of the catalog leaves out, and why.
        allow(multiple): ON_BOTH => "allow(missing_challenge = \"…\")",
        /// `transparent`: the spec, the fields and the headers are those of the one field.
        transparent: ON_ERROR => "transparent",
    }
}

impl ErrorKeys {
    /// What belongs to a code, and so is written once: not where another error is referred to, or is inside.
    pub fn of_the_code(&self) -> impl Iterator<Item = &Value> {
        let single = [
            &self.number,
            &self.allow_success,
            &self.title,
            &self.docs_url,
            &self.category,
            &self.since,
            &self.retryable,
            &self.log_level,
            &self.ws_close,
            &self.grpc,
        ];
        single.into_iter().flatten().chain(&self.extra).chain(&self.allow)
    }
}

keys! {
    /// What is said about the type.
    TypeKeys {
        /// `numbers = 2000..=2999`: every number must lie in the range.
        numbers: ON_TYPE => "numbers = 2000..=2999",
        /// `rename_all = "SCREAMING_SNAKE_CASE"`: the rule that makes codes of variant names. On a struct, names of details.
        rename_all: ON_TYPE => "rename_all = \"SCREAMING_SNAKE_CASE\"",
        /// `rename_all_fields = "camelCase"`: the rule that makes names of details of field names.
        rename_all_fields: &[Enum] => "rename_all_fields = \"camelCase\"",
        /// `prefix = "M_"`: put before codes that are made by the rule.
        prefix: ON_TYPE => "prefix = \"M_\"",
        /// `default(status = 503, header = "…", extra(…))`: what holds for every error of a status.
        default(multiple): ON_TYPE => "default(status = 503, header = \"Retry-After: 30\")",
        /// `retired(code = "OLD_NAME", number = 1003)`: what may never come back.
        retired(multiple): ON_TYPE => "retired(code = \"OLD_NAME\", number = 1003)",
        /// `locales(path = "locales/{locale}/errors.ftl", es, fr)`: the languages of the messages, and where their files are.
        locales: ON_TYPE => "locales(path = \"locales/{locale}/errors.ftl\", es, fr)",
        /// `details = "marked"`: no field is a detail until it is marked.
        details: ON_TYPE => "details = \"marked\"",
        /// `decode`: received errors become variants again.
        decode: ON_TYPE => "decode",
        /// `envelope = PATH`: the envelope of this type, where the context chooses none.
        envelope: ON_TYPE => "envelope = PATH",
        /// `crate = path`: where the runtime crate is.
        krate as "crate": ON_TYPE => "crate = path::to::api_error",
        /// `manual(Display, …)`: implementations that are written by hand.
        manual(multiple): ON_TYPE => "manual(Display)",
        /// `bound = "T: Trait"`: replaces the bounds that are inferred for type parameters.
        bound: ON_TYPE => "bound = \"T: Trait\"",
        // Those of an enum are the defaults of its variants; a struct is one error, which has them.
        ..ErrorKeys
    }
}

keys! {
    /// What is said about a variant.
    VariantKeys {
        /// `decode = false`: no received error becomes this variant.
        decode: &[Variant] => "decode = false",
        /// `other`: where a received error goes that nobody declared.
        other: &[Variant] => "other",
        /// `envelope = PATH`: the envelope of this variant, whatever the context chooses.
        envelope: &[Variant] => "envelope = PATH",
        ..ErrorKeys
    }
}

keys! {
    /// What is said about a field.
    FieldKeys {
        /// `expose = false`, `expose`: hides or shows this one.
        expose: &[Field] => "expose = false",
        /// `header = "Name"`: also a header, in any case.
        header: &[Field] => "header = \"Name\"",
        /// `status`: this value decides the status.
        status: &[Field] => "status",
        /// `code`: this value decides the code, or the spec.
        code: &[Field] => "code",
        /// `message`: this value is the message.
        message: &[Field] => "message",
        /// `transparent`: of several fields, the one to delegate to.
        transparent: &[Field] => "transparent",
        /// `detail`: a detail, where the type says `details = "marked"`.
        detail: &[Field] => "detail",
        /// `skip`: never a detail.
        skip: &[Field] => "skip",
        /// `rename = "…"`: the name of the detail.
        rename: &[Field] => "rename = \"name\"",
        /// `retry_after`: the wait, also as `Retry-After`, in any case.
        retry_after: &[Field] => "retry_after",
        /// `details`: this value is all of the details.
        details: &[Field] => "details",
        /// `field_errors`: the rejected fields.
        field_errors: &[Field] => "field_errors",
        /// `errors`: the errors that this one holds.
        errors: &[Field] => "errors",
        /// `example = 30`: what documents show.
        example: &[Field] => "example = 30",
    }
}

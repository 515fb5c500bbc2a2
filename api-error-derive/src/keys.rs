//! Every key of `#[api(…)]`, one row each: it makes the field that holds what was written, and the [`Row`] that describes it. What each
//! key does is documented in the runtime, in `private/keys.rs`, where editors find it.

pub mod allow;
pub mod by_status;
pub mod code;
pub mod facts;
mod grpc;
pub mod header;
pub mod implementations;
mod item;
mod key;
#[cfg(feature = "fluent")]
pub mod locales;
#[cfg(not(feature = "fluent"))]
mod no_locales;
pub mod retired;
pub mod status;
pub mod text;
pub mod words;
mod ws_close;

use std::fmt;

use darling::FromMeta;
use darling::error::Accumulator;

use Place::{Enum, Field, Struct, Variant};

use self::allow::Allowed;
use self::by_status::ByStatus;
use self::code::{Code, Number, Numbers, Prefix, Rule};
use self::facts::{Crate, Envelope, Example, Extras, LogLevel, Retry};
use self::grpc::Grpc;
use self::header::{Header, HeaderName};
use self::implementations::{Bound, Manual};
pub use self::key::{Key, Stated, Written};
#[cfg(feature = "fluent")]
use self::locales::Locales;
#[cfg(not(feature = "fluent"))]
pub use self::no_locales::Locales;
use self::retired::RetiredList;
use self::status::Status;
use self::text::{Constant, DocsUrl, MessageText, Text};
use self::words::{Decides, Decode, Flag, LeftOut, Marked, Word};
use self::ws_close::WsClose;

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

/// A key at its places. A key that has another form elsewhere has another row.
pub struct Row {
    pub name: &'static str,
    pub places: &'static [Place],
    pub is_repeatable: bool,
    /// An example of the key with a value.
    pub form: &'static str,
}

const ON_TYPE: &[Place] = &[Enum, Struct];
const ON_ERROR: &[Place] = &[Variant, Struct];
const ON_BOTH: &[Place] = &[Enum, Variant, Struct];

/// The keys at all places.
pub fn all() -> impl Iterator<Item = &'static Row> + Clone {
    [ErrorKeys::KEYS, TypeKeys::KEYS, VariantKeys::KEYS, FieldKeys::KEYS].into_iter().flatten()
}

/// The keys at a place.
pub fn at(place: Place) -> impl Iterator<Item = &'static Row> + Clone {
    all().filter(move |row| row.places.contains(&place))
}

/// The key of a name at a place.
pub fn find(name: &str, place: Place) -> Option<&'static Row> {
    at(place).find(|row| row.name == name)
}

/// The keys of a place, as they are written.
pub trait Keys: FromMeta + Default {
    /// Reports the errors of values, except of items that were reported as a whole.
    fn report(&mut self, reported: &[String], errors: &mut Accumulator);
}

/// Rows are `field: Value, PLACES => "form"`; `field(multiple)` may be repeated, `field as "name"` has a name that no field can have.
macro_rules! keys {
    (
        $(#[$of_struct:meta])*
        $name:ident {
            $(
                $field:ident $(as $key:literal)? $(($multiple:ident))?: $value:ty, $places:expr => $form:literal,
            )*
            $(..$facts:ty)?
        }
    ) => {
        $(#[$of_struct])*
        #[derive(Default, FromMeta)]
        #[darling(default)]
        pub struct $name {
            $(
                $(#[darling(rename = $key)])?
                $(#[darling($multiple)])?
                pub $field: keys!(@values $value $(, $multiple)?),
            )*
            $(
                #[darling(flatten)]
                pub facts: $facts,
            )?
        }

        impl $name {
            const KEYS: &[Row] = &[$(Row {
                name: keys!(@name $field $($key)?),
                places: $places,
                is_repeatable: keys!(@is_repeatable $($multiple)?),
                form: $form,
            }),*];
        }

        impl Keys for $name {
            fn report(&mut self, reported: &[String], errors: &mut Accumulator) {
                $(self.$field.iter_mut().for_each(|key| key.report(reported, errors));)*
                $(<$facts>::report(&mut self.facts, reported, errors);)?
            }
        }
    };
    (@values $value:ty) => { Option<Key<$value>> };
    (@values $value:ty, multiple) => { Vec<Key<$value>> };
    (@is_repeatable) => { false };
    (@is_repeatable multiple) => { true };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $key:literal) => { $key };
}

keys! {
    /// The keys of one error, or of all errors of an enum.
    ErrorKeys {
        code: Code, ON_ERROR => "code = \"EXPIRED_TOKEN\"",
        number: Number, ON_ERROR => "number = 2002",
        status: Status, ON_BOTH => "status = 404",
        allow_success: Word, ON_ERROR => "allow_success",
        message: MessageText, ON_ERROR => "message = \"…\"",
        title: Constant, ON_ERROR => "title = \"…\"",
        docs_url: DocsUrl, ON_BOTH => "docs_url = \"https://docs.example.com/errors/{code}\"",
        category: Constant, ON_BOTH => "category = \"…\"",
        since: Constant, ON_ERROR => "since = \"1.2\"",
        expose: Flag, ON_BOTH => "expose = false",
        retryable: Retry, ON_ERROR => "retryable",
        log_level: LogLevel, ON_BOTH => "log_level = \"warn\"",
        ws_close: WsClose, ON_BOTH => "ws_close = 1008",
        grpc: Grpc, ON_BOTH => "grpc = \"not_found\"",
        header(multiple): Header, ON_BOTH => "header = \"Name: value\"",
        extra(multiple): Extras, ON_BOTH => "extra(name = \"value\")",
        allow(multiple): Allowed, ON_BOTH => "allow(missing_challenge = \"…\")",
        transparent: Word, ON_ERROR => "transparent",
    }
}

impl ErrorKeys {
    /// The keys that belong to a code. They are not allowed where the code is declared elsewhere.
    pub fn of_the_code(&self) -> impl Iterator<Item = &Written> {
        let single = [
            self.number.written(),
            self.allow_success.written(),
            self.title.written(),
            self.docs_url.written(),
            self.category.written(),
            self.since.written(),
            self.retryable.written(),
            self.log_level.written(),
            self.ws_close.written(),
            self.grpc.written(),
        ];
        let extras = self.extra.iter().map(|key| &key.written);
        let allowed = self.allow.iter().map(|key| &key.written);
        single.into_iter().flatten().chain(extras).chain(allowed)
    }
}

keys! {
    /// The keys of the type.
    TypeKeys {
        numbers: Numbers, ON_TYPE => "numbers = 2000..=2999",
        rename_all: Rule, ON_TYPE => "rename_all = \"camelCase\"",
        rename_all_fields: Rule, &[Enum] => "rename_all_fields = \"camelCase\"",
        prefix: Prefix, ON_TYPE => "prefix = \"M_\"",
        default(multiple): ByStatus, ON_TYPE => "default(status = 503, header = \"Retry-After: 30\")",
        retired(multiple): RetiredList, ON_TYPE => "retired(code = \"OLD_NAME\", number = 1003)",
        locales: Locales, ON_TYPE => "locales(path = \"locales/{locale}/errors.ftl\", es, fr)",
        details: Marked, ON_TYPE => "details = \"marked\"",
        decode: Decode, ON_TYPE => "decode",
        envelope: Envelope, ON_TYPE => "envelope = PATH",
        krate as "crate": Crate, ON_TYPE => "crate = path::to::api_error",
        manual(multiple): Manual, ON_TYPE => "manual(Display)",
        bound: Bound, ON_TYPE => "bound = \"T: Trait\"",
        // Those of an enum are the defaults of its variants; a struct is one error, which has them.
        ..ErrorKeys
    }
}

keys! {
    /// The keys of a variant.
    VariantKeys {
        decode: LeftOut, &[Variant] => "decode = false",
        other: Word, &[Variant] => "other",
        envelope: Envelope, &[Variant] => "envelope = PATH",
        ..ErrorKeys
    }
}

keys! {
    /// The keys of a field.
    FieldKeys {
        expose: Flag, &[Field] => "expose = false",
        header: HeaderName, &[Field] => "header = \"Name\"",
        status: Decides, &[Field] => "status",
        code: Decides, &[Field] => "code",
        message: Decides, &[Field] => "message",
        transparent: Word, &[Field] => "transparent",
        detail: Word, &[Field] => "detail",
        skip: Word, &[Field] => "skip",
        rename: Text, &[Field] => "rename = \"name\"",
        retry_after: Word, &[Field] => "retry_after",
        details: Word, &[Field] => "details",
        field_errors: Word, &[Field] => "field_errors",
        rename_all: Rule, &[Field] => "field_errors, rename_all = \"camelCase\"",
        errors: Word, &[Field] => "errors",
        example: Example, &[Field] => "example = 30",
    }
}

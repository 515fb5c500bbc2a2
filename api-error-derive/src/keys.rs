//! Every key of `#[api(…)]`, one row each: it makes the field that holds what was written, and the [`Row`] that describes it.

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

/// A key at its places. One that is written differently elsewhere has another row there.
pub struct Row {
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
    /// What is wrong with the values goes to `errors`, except of the items that were reported as a whole.
    fn report(&mut self, reported: &[String], errors: &mut Accumulator);
}

/// Rows are `field: Value, PLACES => "form"`; `field(multiple)` may be repeated, `field as "name"` has a name that no field can have.
macro_rules! keys {
    (
        $(#[$of_struct:meta])*
        $name:ident {
            $(
                $(#[$doc:meta])*
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
                $(#[$doc])*
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
    /// What is said about one error, or about all of an enum.
    ErrorKeys {
        /// `code = "AUTH_001"`: the name on the wire. `code = 2002` is the short form of `number = 2002`.
        code: Code, ON_ERROR => "code = \"EXPIRED_TOKEN\"",
        /// `number = 2002`.
        number: Number, ON_ERROR => "number = 2002",
        /// `status = 401`: the HTTP status, 400 to 599.
        status: Status, ON_BOTH => "status = 404",
        /// `allow_success`: the status may be one of success, for a "degraded" 200.
        allow_success: Word, ON_ERROR => "allow_success",
        /// `message = "… {field} …"`: what clients read; or `message = display`.
        message: MessageText, ON_ERROR => "message = \"…\"",
        /// `title = "…"`: a summary that is the same for every occurrence.
        title: Constant, ON_ERROR => "title = \"…\"",
        /// `docs_url = "https://…/{number}"`.
        docs_url: DocsUrl, ON_BOTH => "docs_url = \"https://…\"",
        /// `category = "…"`: the group in a reference.
        category: Constant, ON_BOTH => "category = \"…\"",
        /// `since = "1.2"`: the version of the API that brought this error. It is stated for each, so that a new one inherits none.
        since: Constant, ON_ERROR => "since = \"1.2\"",
        /// `expose = false`: whether production shows fields.
        expose: Flag, ON_BOTH => "expose = false",
        /// `retryable`, `retryable = false`, `retryable = "if_idempotent"`.
        retryable: Retry, ON_ERROR => "retryable",
        /// `log_level = "warn"`.
        log_level: LogLevel, ON_BOTH => "log_level = \"warn\"",
        /// `ws_close = 1008`: the code that a WebSocket is closed with.
        ws_close: WsClose, ON_BOTH => "ws_close = 1008",
        /// `grpc = "not_found"`: the gRPC code, where the status does not say it well.
        grpc: Grpc, ON_BOTH => "grpc = \"not_found\"",
        /// `header = "Name: value {field} {code}"`.
        header(multiple): Header, ON_BOTH => "header = \"Name: value\"",
        /// `extra(severity = "warning")`: constants of the user's own.
        extra(multiple): Extras, ON_BOTH => "extra(name = \"value\")",
        /// `allow(missing_challenge = "…")`: what the lint of the catalog leaves out, and why.
        allow(multiple): Allowed, ON_BOTH => "allow(missing_challenge = \"…\")",
        /// `transparent`: the spec, the fields and the headers are those of the one field.
        transparent: Word, ON_ERROR => "transparent",
    }
}

impl ErrorKeys {
    /// What belongs to a code, and so is written once: not where another error is referred to, or is inside.
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
    /// What is said about the type.
    TypeKeys {
        /// `numbers = 2000..=2999`: every number must lie in the range.
        numbers: Numbers, ON_TYPE => "numbers = 2000..=2999",
        /// `rename_all = "SCREAMING_SNAKE_CASE"`: the rule that makes codes of variant names. On a struct, names of details.
        rename_all: Rule, ON_TYPE => "rename_all = \"SCREAMING_SNAKE_CASE\"",
        /// `rename_all_fields = "camelCase"`: the rule that makes names of details of field names.
        rename_all_fields: Rule, &[Enum] => "rename_all_fields = \"camelCase\"",
        /// `prefix = "M_"`: put before codes that are made by the rule.
        prefix: Prefix, ON_TYPE => "prefix = \"M_\"",
        /// `default(status = 503, header = "…", extra(…))`: what holds for every error of a status.
        default(multiple): ByStatus, ON_TYPE => "default(status = 503, header = \"Retry-After: 30\")",
        /// `retired(code = "OLD_NAME", number = 1003)`: what may never come back.
        retired(multiple): RetiredList, ON_TYPE => "retired(code = \"OLD_NAME\", number = 1003)",
        /// `locales(path = "locales/{locale}/errors.ftl", es, fr)`: the languages of the messages, and where their files are.
        locales: Locales, ON_TYPE => "locales(path = \"locales/{locale}/errors.ftl\", es, fr)",
        /// `details = "marked"`: no field is a detail until it is marked.
        details: Marked, ON_TYPE => "details = \"marked\"",
        /// `decode`: received errors become variants again.
        decode: Decode, ON_TYPE => "decode",
        /// `envelope = PATH`: the envelope of this type, where the context chooses none.
        envelope: Envelope, ON_TYPE => "envelope = PATH",
        /// `crate = path`: where the runtime crate is.
        krate as "crate": Crate, ON_TYPE => "crate = path::to::api_error",
        /// `manual(Display, …)`: implementations that are written by hand.
        manual(multiple): Manual, ON_TYPE => "manual(Display)",
        /// `bound = "T: Trait"`: replaces the bounds that are inferred for type parameters.
        bound: Bound, ON_TYPE => "bound = \"T: Trait\"",
        // Those of an enum are the defaults of its variants; a struct is one error, which has them.
        ..ErrorKeys
    }
}

keys! {
    /// What is said about a variant.
    VariantKeys {
        /// `decode = false`: no received error becomes this variant.
        decode: LeftOut, &[Variant] => "decode = false",
        /// `other`: where a received error goes that nobody declared.
        other: Word, &[Variant] => "other",
        /// `envelope = PATH`: the envelope of this variant, whatever the context chooses.
        envelope: Envelope, &[Variant] => "envelope = PATH",
        ..ErrorKeys
    }
}

keys! {
    /// What is said about a field.
    FieldKeys {
        /// `expose = false`, `expose`: hides or shows this one.
        expose: Flag, &[Field] => "expose = false",
        /// `header = "Name"`: also a header, in any case.
        header: HeaderName, &[Field] => "header = \"Name\"",
        /// `status`: this value decides the status.
        status: Decides, &[Field] => "status",
        /// `code`: this value decides the code, or the spec.
        code: Decides, &[Field] => "code",
        /// `message`: this value is the message.
        message: Decides, &[Field] => "message",
        /// `transparent`: of several fields, the one to delegate to.
        transparent: Word, &[Field] => "transparent",
        /// `detail`: a detail, where the type says `details = "marked"`.
        detail: Word, &[Field] => "detail",
        /// `skip`: never a detail.
        skip: Word, &[Field] => "skip",
        /// `rename = "…"`: the name of the detail.
        rename: Text, &[Field] => "rename = \"name\"",
        /// `retry_after`: the wait, also as `Retry-After`, in any case.
        retry_after: Word, &[Field] => "retry_after",
        /// `details`: this value is all of the details.
        details: Word, &[Field] => "details",
        /// `field_errors`: the rejected fields.
        field_errors: Word, &[Field] => "field_errors",
        /// `errors`: the errors that this one holds.
        errors: Word, &[Field] => "errors",
        /// `example = 30`: what documents show.
        example: Example, &[Field] => "example = 30",
    }
}

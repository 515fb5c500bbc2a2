//! What an editor shows for a key of `#[api(…)]`: an item for each, which the derive names at the place of the key.
//!
//! The derive calls `__keys!` with the keys that were written, under `cfg(rust_analyzer)`: no compiler expands it. rust-analyzer sets
//! that in the crates that are edited, and expands it to a type that names the items. So hovering over a key shows its
//! documentation, and "go to definition" leads here.

#![allow(non_camel_case_types, reason = "an item has the name of its key")]

macro_rules! keys {
    ($($place:ident $(: $more:ident)? { $($(#[$doc:meta])* $key:ident,)* })*) => {$(
        /// Keys of `#[api(…)]` by place.
        pub mod $place {
            $(pub use super::$more::*;)?
            $(
                $(#[$doc])*
                #[derive(Debug)]
                pub struct $key;
            )*
        }
    )*};
}

keys! {
    on_error {
        /// `code = "AUTH_001"`: the name on the wire. `code = 2002` is the short form of `number = 2002`.
        code,
        /// `number = 2002`.
        number,
        /// `status = 401`: the HTTP status, 400 to 599.
        status,
        /// `allow_success`: the status may be one of success, for a "degraded" 200.
        allow_success,
        /// `message = "… {field} …"`: what clients read; or `message = display`.
        message,
        /// `title = "…"`: a summary that is the same for every occurrence.
        title,
        /// `docs_url = "https://…/{number}"`.
        docs_url,
        /// `category = "…"`: the group in a reference.
        category,
        /// `since = "1.2"`: the version of the API that brought this error. It is stated for each, so that a new one inherits none.
        since,
        /// `expose = false`: whether production shows fields.
        expose,
        /// `retryable`, `retryable = false`, `retryable = "if_idempotent"`.
        retryable,
        /// `log_level = "warn"`.
        log_level,
        /// `ws_close = 1008`: the code that a WebSocket is closed with.
        ws_close,
        /// `grpc = "not_found"`: the gRPC code, where the status does not say it well.
        grpc,
        /// `header = "Name: value {field} {code}"`.
        header,
        /// `extra(severity = "warning")`: constants of the user's own.
        extra,
        /// `allow(missing_challenge = "…")`: what the lint of the catalog leaves out, and why.
        allow,
        /// `transparent`: the spec, the fields and the headers are those of the one field.
        transparent,
    }
    on_type: on_error {
        /// `numbers = 2000..=2999`: every number must lie in the range.
        numbers,
        /// `rename_all = "SCREAMING_SNAKE_CASE"`: the rule that makes codes of variant names. On a struct, names of details.
        rename_all,
        /// `rename_all_fields = "camelCase"`: the rule that makes names of details of field names.
        rename_all_fields,
        /// `prefix = "M_"`: put before codes that are made by the rule.
        prefix,
        /// `default(status = 503, header = "…", extra(…))`: what holds for every error of a status.
        default,
        /// `retired(code = "OLD_NAME", number = 1003)`: what may never come back.
        retired,
        /// `locales(path = "locales/{locale}/errors.ftl", es, fr)`: the languages of the messages, and where their files are.
        locales,
        /// `details = "marked"`: no field is a detail until it is marked.
        details,
        /// `decode`: received errors become variants again.
        decode,
        /// `envelope = PATH`: the envelope of this type, where the context chooses none.
        envelope,
        /// `crate = path`: where the runtime crate is.
        krate,
        /// `manual(Display, …)`: implementations that are written by hand.
        manual,
        /// `bound = "T: Trait"`: replaces the bounds that are inferred for type parameters.
        bound,
    }
    on_variant: on_error {
        /// `decode = false`: no received error becomes this variant.
        decode,
        /// `other`: the catch-all variant for unknown error codes.
        other,
        /// `envelope = PATH`: the envelope of this variant, which overrides that of the context.
        envelope,
    }
    on_field {
        /// `expose = false`, `expose`: hides or shows this one.
        expose,
        /// `header = "Name"`: also a header, in any case.
        header,
        /// `status`: this value decides the status.
        status,
        /// `code`: this value decides the code, or the spec.
        code,
        /// `message`: this value is the message.
        message,
        /// `transparent`: of several fields, the one to delegate to.
        transparent,
        /// `detail`: a detail, where the type says `details = "marked"`.
        detail,
        /// `skip`: never a detail.
        skip,
        /// `rename = "…"`: the name of the detail.
        rename,
        /// `retry_after`: the wait, also as `Retry-After`, in any case.
        retry_after,
        /// `details`: this value is all of the details.
        details,
        /// `field_errors`: the rejected fields.
        field_errors,
        /// `rename_all = "camelCase"`: renames the fields of `field_errors` as serde does, where a validation crate reports Rust's names.
        rename_all,
        /// `errors`: the errors that this one holds.
        errors,
        /// `example = 30`: what documents show.
        example,
    }
}

/// Names the items of these keys, by place: `on_variant [status code]`.
#[doc(hidden)]
#[macro_export]
macro_rules! __keys {
    ($($place:ident [$($key:ident)*])*) => {
        $(const _: () = {
            type Keys = ($($crate::private::keys::$place::$key,)*);
        };)*
    };
}

//! Keys without a value, and flags.

use darling::{FromMeta, Result};
use syn::Meta;

use super::item::Item;
use crate::errors::fail;

/// A key without a value.
pub struct Word;

/// `expose`, `expose = true`, `expose = false`.
#[derive(Clone, Copy)]
pub struct Flag(pub bool);

/// `status`, `code` or `message` on a field, without a value.
pub struct Decides;

/// `details = "marked"` on a type.
pub struct Marked;

/// `decode` on a type.
pub struct Decode;

/// `decode = false` on a variant.
pub struct LeftOut;

impl FromMeta for Word {
    fn from_meta(meta: &Meta) -> Result<Self> {
        Item(meta).word().map(|()| Self)
    }
}

impl FromMeta for Flag {
    fn from_meta(meta: &Meta) -> Result<Self> {
        Item(meta).flag().map(Self)
    }
}

impl FromMeta for Decides {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let name = Item(meta).name();
        Item(meta).word().map(|()| Self).or_else(|_| {
            let message =
                format!("on a field `{name}` takes no value: write `#[api({name})]`, or a constant on the variant");
            fail(meta, message)
        })
    }
}

impl FromMeta for Marked {
    fn from_meta(meta: &Meta) -> Result<Self> {
        match Item(meta).string("marked")?.value().as_str() {
            "marked" => Ok(Self),
            _ => Item(meta).fail("unknown value of `details`: write `details = \"marked\"`, with which only fields marked `#[api(detail)]` are details"),
        }
    }
}

impl FromMeta for Decode {
    fn from_meta(meta: &Meta) -> Result<Self> {
        if !cfg!(feature = "client") {
            return fail(
                meta.path(),
                "`decode` needs the feature `client`: add it to those of `api-error` in Cargo.toml, `features = [\"client\"]`",
            );
        }
        Item(meta).word().map(|()| Self)
    }
}

impl FromMeta for LeftOut {
    fn from_meta(meta: &Meta) -> Result<Self> {
        if matches!(meta, Meta::NameValue(_)) && matches!(Item(meta).flag(), Ok(false)) {
            return Ok(Self);
        }
        fail(
            meta,
            "`decode` is set on the type, for all variants: write `#[api(decode)]` on the enum, and `decode = false` on a variant to exclude it",
        )
    }
}

#[cfg(all(test, not(feature = "client")))]
mod tests {
    use syn::parse_quote;

    #[test]
    fn the_feature_is_named() {
        let input = parse_quote! {
            #[api(status = 404, decode)]
            struct NotFound;
        };
        let errors = crate::try_expand(&input).unwrap_err().0.to_string();
        assert!(errors.contains("features = [\"client\"]"), "{errors}");
    }
}

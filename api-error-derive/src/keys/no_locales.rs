//! `locales(…)` without the feature `fluent`: an error.

use darling::{FromMeta, Result};
use syn::Meta;

use crate::errors::fail;

/// A value of `locales(…)`, which does not exist without the feature.
pub enum Locales {}

impl FromMeta for Locales {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let message = "`locales` needs the feature `fluent`: add it to those of `api-error` in Cargo.toml, `features = [\"fluent\"]`";
        fail(meta.path(), message)
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    #[test]
    fn the_feature_is_named() {
        let input = parse_quote! {
            #[api(status = 404, locales(path = "locales/{locale}/errors.ftl", es))]
            struct NotFound;
        };
        let errors = crate::try_expand(&input).unwrap_err().0.to_string();
        assert!(errors.contains("features = [\"fluent\"]"), "{errors}");
    }
}

//! Without the feature `fluent` nobody reads the files.

use darling::error::Accumulator;

use crate::attr::Draft;
use crate::errors::report;
use crate::keys::Value;
use crate::model::{Locales, Variant};

/// Says what is missing.
pub fn locales(value: &Value, _: &[Draft], _: &mut [Variant], errors: &mut Accumulator) -> Option<Locales> {
    let message =
        "`locales` needs the feature `fluent`: add it to those of `api-error` in Cargo.toml, `features = [\"fluent\"]`";
    report(value.0.path(), message, errors);
    None
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

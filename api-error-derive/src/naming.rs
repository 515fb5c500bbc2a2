//! Names that are made of other names.

use std::collections::HashSet;

use heck::{ToKebabCase, ToLowerCamelCase, ToShoutyKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proc_macro2::Span;
use syn::Ident;
use syn::ext::IdentExt;

/// A rule of `rename_all`: the names are those of serde.
pub type Rule = fn(&str) -> String;

pub const RULES: &[(&str, Rule)] = &[
    ("lowercase", str::to_lowercase),
    ("UPPERCASE", str::to_uppercase),
    ("PascalCase", |name| name.to_upper_camel_case()),
    ("camelCase", |name| name.to_lower_camel_case()),
    ("snake_case", |name| name.to_snake_case()),
    ("SCREAMING_SNAKE_CASE", |name| name.to_shouty_snake_case()),
    ("kebab-case", |name| name.to_kebab_case()),
    ("SCREAMING-KEBAB-CASE", |name| name.to_shouty_kebab_case()),
];

/// The variant of the runtime's `FieldNameRule` that is this rule: `CamelCase`.
pub fn variant_of_rule(rule: &str) -> Ident {
    Ident::new(&rule.to_upper_camel_case(), Span::call_site())
}

/// The identifier without `r#`.
pub fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The name of a variant, taken apart once: of all that is done for a variant this is among the slowest.
pub struct Name {
    pub plain: String,
    snake: String,
}

impl Name {
    pub fn of(ident: &Ident) -> Self {
        let plain = plain(ident);
        Self { snake: plain.to_snake_case(), plain }
    }

    /// `ExpiredToken`: `EXPIRED_TOKEN`.
    pub fn screaming(&self) -> String {
        self.snake.to_uppercase()
    }

    /// `ExpiredToken`: `Expired token`.
    pub fn in_words(&self) -> String {
        let words = self.snake.replace('_', " ");
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

/// The constant of the spec of a struct.
pub fn constant_of_struct(ident: &Ident) -> Ident {
    Ident::new("SPEC", ident.span())
}

/// The constants of the specs of an enum: `EXPIRED_TOKEN`.
///
/// There is none where the name is taken: by a variant that is written like that (`IO`), or by the constant of another.
pub struct Constants {
    taken: HashSet<String>,
}

impl Constants {
    pub fn of<'a>(variants: impl Iterator<Item = &'a Name> + Clone) -> Self {
        let mut seen = HashSet::new();
        let twice = variants.clone().map(Name::screaming).filter(|name| !seen.insert(name.clone()));
        let mut taken: HashSet<_> = twice.collect();
        taken.extend(variants.map(|name| name.plain.clone()));
        Self { taken }
    }

    pub fn name(&self, name: &Name, span: Span) -> Option<Ident> {
        let name = name.screaming();
        // A name without letters, such as `_0`, gives no identifier. None in capitals is a keyword.
        let is_identifier = name.starts_with(char::is_alphabetic);
        (is_identifier && !self.taken.contains(&name)).then(|| Ident::new(&name, span))
    }
}

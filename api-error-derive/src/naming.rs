//! Names that are made of other names.

use std::collections::{HashMap, HashSet};

use heck::{ToKebabCase, ToLowerCamelCase, ToShoutyKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
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

/// The identifier without `r#`.
pub fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// `ExpiredToken`: `EXPIRED_TOKEN`.
pub fn screaming(ident: &Ident) -> String {
    plain(ident).to_shouty_snake_case()
}

/// `ExpiredToken`: `Expired token`.
pub fn in_words(ident: &Ident) -> String {
    let words = plain(ident).to_snake_case().replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The constant of the spec of a struct.
pub fn constant_of_struct(ident: &Ident) -> Ident {
    Ident::new("SPEC", ident.span())
}

/// The constants of the specs of an enum: `EXPIRED_TOKEN`.
///
/// There is none where the name is taken: by a variant that is written like that (`IO`), or by the constant of another.
pub struct Constants {
    variants: HashSet<String>,
    wanted: HashMap<String, usize>,
}

impl Constants {
    pub fn of<'a>(variants: impl Iterator<Item = &'a Ident> + Clone) -> Self {
        let mut wanted = HashMap::new();
        for variant in variants.clone() {
            *wanted.entry(screaming(variant)).or_default() += 1;
        }
        Self { variants: variants.map(plain).collect(), wanted }
    }

    pub fn name(&self, variant: &Ident) -> Option<Ident> {
        let name = screaming(variant);
        let is_taken = self.variants.contains(&name) || self.wanted.get(&name).is_some_and(|count| *count > 1);
        // A name without letters, such as `_0`, gives no identifier. None in capitals is a keyword.
        let is_identifier = name.starts_with(char::is_alphabetic);
        (is_identifier && !is_taken).then(|| Ident::new(&name, variant.span()))
    }
}

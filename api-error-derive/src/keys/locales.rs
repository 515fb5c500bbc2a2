//! `locales(…)`: the languages of the messages, and where their files are.

mod tag;

use darling::ast::NestedMeta;
use darling::util::path_to_string;
use darling::{Error, FromMeta, Result};
use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Lit, Meta, Path};

use super::item::Item;
use crate::errors::{all, fail, report};
use crate::suggest::closest;
use crate::template::{self, Part};

const FORM: &str = "`locales` takes the path of the files and the languages: `locales(path = \"locales/{locale}/errors.ftl\", es, \"pt-BR\")`";
const KEYS: &[&str] = &["path", "fields", "default", "strict"];

/// What is written in the parentheses.
pub struct Locales {
    path: Vec<Part>,
    fields: Option<Vec<Part>>,
    /// The language of the attributes.
    pub default: String,
    pub tags: Vec<Tag>,
    pub strict: bool,
}

/// The same while its items are read.
#[derive(Default)]
struct Items {
    path: Option<Vec<Part>>,
    fields: Option<Vec<Part>>,
    default: Option<String>,
    tags: Vec<Tag>,
    strict: bool,
    keys: Vec<String>,
}

pub struct Tag {
    pub text: String,
    pub span: Span,
}

impl FromMeta for Locales {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let mut items = Items::default();
        // A part that cannot be read may be what is missing.
        all(Item(meta).items::<NestedMeta>(FORM)?.into_iter().map(|item| items.take(item)))?;
        let locales = items.whole(meta.path())?;
        locales.each_language_once().map(|()| locales)
    }
}

impl Items {
    fn whole(self, at: &Path) -> Result<Locales> {
        let Self { path, fields, default, tags, strict, .. } = self;
        let Some(path) = path else { return fail(at, format!("`path` is missing: {FORM}")) };
        if tags.is_empty() {
            return fail(at, format!("no language is listed: {FORM}"));
        }
        Ok(Locales { path, fields, default: default.unwrap_or_else(|| "en".to_owned()), tags, strict })
    }

    fn take(&mut self, item: NestedMeta) -> Result<()> {
        match item {
            NestedMeta::Lit(Lit::Str(text)) => self.tag(text.value(), text.span()),
            NestedMeta::Meta(Meta::Path(path)) if !KEYS.iter().any(|key| path.is_ident(key)) => {
                self.tag(path_to_string(&path), path.span())
            }
            NestedMeta::Meta(meta) => self.key(Item(&meta)),
            other => fail(&other.to_token_stream(), FORM),
        }
    }

    fn tag(&mut self, text: String, span: Span) -> Result<()> {
        tag::check(&text).or_else(|message| fail(&span, message))?;
        self.tags.push(Tag { text, span });
        Ok(())
    }

    fn key(&mut self, value: Item<'_>) -> Result<()> {
        let key = value.name();
        if self.keys.contains(&key) {
            return fail(value.0.path(), format!("`{key}` is written twice: keep one"));
        }
        self.keys.push(key.clone());
        match (key.as_str(), value.0) {
            ("path", _) => self.path = Some(path(value)?),
            ("fields", _) => self.fields = Some(path(value)?),
            ("default", _) => {
                let text = value.string("en")?;
                tag::check(&text.value()).or_else(|message| fail(&text, message))?;
                self.default = Some(text.value());
            }
            ("strict", Meta::Path(_)) => self.strict = true,
            ("strict", _) => return value.fail("`strict` takes no value: `locales(…, strict)`"),
            _ => return fail(value.0.path(), unknown_key(&key)),
        }
        if self.path.is_some() && self.path == self.fields {
            return value.fail("`path` and `fields` are the same file: `fields = \"locales/{locale}/fields.ftl\"`");
        }
        Ok(())
    }
}

impl Locales {
    fn each_language_once(&self) -> Result<()> {
        let mut errors = Error::accumulator();
        for (index, tag) in self.tags.iter().enumerate() {
            let is_same = |other: &str| other.eq_ignore_ascii_case(&tag.text);
            if is_same(&self.default) {
                let message = format!(
                    "`{0}` is the default language already (`default = \"{1}\"`): leave it out, or list another language",
                    tag.text, self.default
                );
                report(&tag.span, message, &mut errors);
            } else if self.tags.iter().take(index).any(|other| is_same(&other.text)) {
                report(&tag.span, format!("`{}` is listed twice: keep one", tag.text), &mut errors);
            }
        }
        errors.finish()
    }

    /// One of the languages, with its files.
    pub fn files(&self, tag: &Tag) -> (String, Option<String>) {
        let filled = |parts: &Vec<Part>| filled(parts, &tag.text);
        (filled(&self.path), self.fields.as_ref().map(filled))
    }
}

fn unknown_key(key: &str) -> String {
    match closest(key, KEYS.iter().copied()) {
        Some(close) => format!("unknown key `{key}`: did you mean `{close}`?"),
        None => format!("unknown key `{key}`: `locales` takes `{}` and languages", KEYS.join("`, `")),
    }
}

/// A path for each language.
fn path(value: Item<'_>) -> Result<Vec<Part>> {
    let example = example(value);
    let text = value.string(example)?;
    let parts = template::parse(&text.value()).or_else(|message| fail(&text, message))?;
    let unknown = parts.iter().find_map(|part| match part {
        Part::Placeholder { name, format } if name != "locale" || !format.is_empty() => Some(name),
        _ => None,
    });
    let message = match unknown {
        Some(name) => format!("unknown placeholder `{{{name}}}` in `{0}`: the only one is `{{locale}}`", value.name()),
        None if parts.iter().all(|part| matches!(part, Part::Literal(_))) => {
            format!(
                "`{0}` has no `{{locale}}`, each language requires its own file: `{0} = \"{example}\"`",
                value.name()
            )
        }
        None if text.value().starts_with(['/', '\\']) => {
            format!(
                "`{0}` is absolute: write it relative to the directory of Cargo.toml, without a leading `/`",
                value.name()
            )
        }
        None => return Ok(parts),
    };
    fail(&text, message)
}

fn example(value: Item<'_>) -> &'static str {
    if value.name() == "fields" { "locales/{locale}/fields.ftl" } else { "locales/{locale}/errors.ftl" }
}

fn filled(parts: &[Part], locale: &str) -> String {
    let texts = parts.iter().map(|part| match part {
        Part::Literal(text) => text.as_str(),
        Part::Placeholder { .. } => locale,
    });
    texts.collect()
}

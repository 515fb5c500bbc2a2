//! The grammar of `locales(…)`.

use darling::ast::NestedMeta;
use darling::error::Accumulator;
use darling::util::path_to_string;
use darling::{Error, Result};
use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Lit, Meta, Path};

use super::tag;
use crate::errors::{fail, report};
use crate::keys::Value;
use crate::model::Locale;
use crate::suggest::closest;
use crate::template::{self, Part};

const FORM: &str = "`locales` says where the files are and in which languages: `locales(path = \"locales/{locale}/errors.ftl\", es, \"pt-BR\")`";
const KEYS: &[&str] = &["path", "fields", "default", "strict"];

/// What is written in the parentheses.
#[derive(Default)]
pub struct Statement {
    path: Option<Vec<Part>>,
    fields: Option<Vec<Part>>,
    default: Option<String>,
    pub tags: Vec<Tag>,
    pub strict: bool,
    keys: Vec<String>,
}

pub struct Tag {
    pub text: String,
    pub span: Span,
}

impl Statement {
    pub fn read(value: &Value) -> Result<Self> {
        let items = value.items::<NestedMeta>(FORM)?;
        let mut statement = Self::default();
        let mut errors = Error::accumulator();
        for item in items {
            errors.handle(statement.take(item));
        }
        // What was meant by a part that cannot be read may be what else would be missing.
        if is_empty(&mut errors) {
            errors.handle(statement.is_whole(value.0.path()));
            errors.handle(statement.each_language_once());
        }
        errors.finish_with(statement)
    }

    fn is_whole(&self, at: &Path) -> Result<()> {
        match (&self.path, &self.tags[..]) {
            (None, _) => fail(at, format!("`path` is missing: {FORM}")),
            (_, []) => fail(at, format!("no language is named: {FORM}")),
            _ => Ok(()),
        }
    }

    fn take(&mut self, item: NestedMeta) -> Result<()> {
        match item {
            NestedMeta::Lit(Lit::Str(text)) => self.tag(text.value(), text.span()),
            NestedMeta::Meta(Meta::Path(path)) if !KEYS.iter().any(|key| path.is_ident(key)) => {
                self.tag(path_to_string(&path), path.span())
            }
            NestedMeta::Meta(meta) => self.key(&Value(meta)),
            other => fail(&other.to_token_stream(), FORM),
        }
    }

    fn tag(&mut self, text: String, span: Span) -> Result<()> {
        tag::check(&text).or_else(|message| fail(&span, message))?;
        self.tags.push(Tag { text, span });
        Ok(())
    }

    fn key(&mut self, value: &Value) -> Result<()> {
        let key = value.key();
        if self.keys.contains(&key) {
            return fail(value.0.path(), format!("`{key}` is written twice: keep one"));
        }
        self.keys.push(key.clone());
        match (key.as_str(), &value.0) {
            ("path", _) => self.path = Some(path(value)?),
            ("fields", _) => self.fields = Some(path(value)?),
            ("default", _) => {
                let text = value.string()?;
                tag::check(&text.value()).or_else(|message| fail(&text, message))?;
                self.default = Some(text.value());
            }
            ("strict", Meta::Path(_)) => self.strict = true,
            ("strict", _) => return value.fail("`strict` takes no value: `locales(…, strict)`"),
            _ => return fail(value.0.path(), unknown_key(&key)),
        }
        Ok(())
    }

    fn each_language_once(&self) -> Result<()> {
        let mut errors = Error::accumulator();
        for (index, tag) in self.tags.iter().enumerate() {
            let is_same = |other: &str| other.eq_ignore_ascii_case(&tag.text);
            if is_same(&self.default_tag()) {
                let message = format!(
                    "`{}` is the language of the messages in the attributes: leave it out, or name that language, `default = \"…\"`",
                    tag.text
                );
                report(&tag.span, message, &mut errors);
            } else if self.tags.iter().take(index).any(|other| is_same(&other.text)) {
                report(&tag.span, format!("`{}` is named twice: keep one", tag.text), &mut errors);
            }
        }
        errors.finish()
    }

    /// The language of the attributes.
    pub fn default_tag(&self) -> String {
        self.default.clone().unwrap_or_else(|| "en".to_owned())
    }

    /// One of the languages, with its files.
    pub fn locale(&self, tag: &Tag) -> Locale {
        let filled = |parts: &Vec<Part>| filled(parts, &tag.text);
        Locale {
            tag: tag.text.clone(),
            file: self.path.as_ref().map(filled).unwrap_or_default(),
            fields: self.fields.as_ref().map(filled),
        }
    }
}

/// Whether nothing was reported yet.
pub fn is_empty(errors: &mut Accumulator) -> bool {
    let known = std::mem::take(errors).into_inner();
    let is_empty = known.is_empty();
    errors.extend(known);
    is_empty
}

fn unknown_key(key: &str) -> String {
    match closest(key, KEYS.iter().copied()) {
        Some(close) => format!("unknown key `{key}`: did you mean `{close}`?"),
        None => format!("unknown key `{key}`: `locales` takes `{}` and languages", KEYS.join("`, `")),
    }
}

/// A path for each language.
fn path(value: &Value) -> Result<Vec<Part>> {
    let text = value.string()?;
    let parts = template::parse(&text.value()).or_else(|message| fail(&text, message))?;
    let unknown = parts.iter().find_map(|part| match part {
        Part::Placeholder { name, format } if name != "locale" || !format.is_empty() => Some(name),
        _ => None,
    });
    let message = match unknown {
        Some(name) => format!("`{{{name}}}` cannot stand in `{0}`: a path holds `{{locale}}` alone", value.key()),
        None if parts.iter().all(|part| matches!(part, Part::Literal(_))) => format!(
            "`{0}` holds no `{{locale}}`, and each language has its own file: `{0} = \"locales/{{locale}}/errors.ftl\"`",
            value.key()
        ),
        None if text.value().starts_with(['/', '\\']) => {
            format!("`{0}` begins in the directory of Cargo.toml: write it without `/` in front", value.key())
        }
        None => return Ok(parts),
    };
    fail(&text, message)
}

fn filled(parts: &[Part], locale: &str) -> String {
    let texts = parts.iter().map(|part| match part {
        Part::Literal(text) => text.as_str(),
        Part::Placeholder { .. } => locale,
    });
    texts.collect()
}

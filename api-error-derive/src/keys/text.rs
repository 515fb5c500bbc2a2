//! Texts.

use darling::{FromMeta, Result};
use syn::{Expr, LitStr, Meta};

use super::item::Item;
use crate::errors::fail;
use crate::template::{self, Part};
use crate::url;

/// A text that must not be empty.
pub struct Text(pub LitStr);

/// `title = "…"`, `category = "…"`: the same for every occurrence.
pub struct Constant(pub String);

/// `message = "… {field} …"` or `message = display`.
pub enum MessageText {
    Display,
    Template(Template),
}

/// `docs_url = "https://…/{number}"`.
pub struct DocsUrl(pub Template);

/// A text with placeholders, which are resolved where the fields are known.
pub struct Template {
    pub text: LitStr,
    pub parts: Vec<Part>,
}

impl Template {
    fn new(text: LitStr) -> Result<Self> {
        let parts = template::parse(&text.value()).or_else(|message| fail(&text, message))?;
        Ok(Self { text, parts })
    }
}

impl FromMeta for Text {
    fn from_meta(meta: &Meta) -> Result<Self> {
        Item(meta).string("name").map(Self)
    }
}

impl FromMeta for Constant {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let text = Item(meta).string("…")?;
        let parts = template::parse(&text.value()).unwrap_or_default();
        match parts.iter().find(|part| matches!(part, Part::Placeholder { .. })) {
            Some(_) => fail(
                &text,
                format!("`{}` is constant and takes no placeholders: fields are shown by `message`", Item(meta).name()),
            ),
            None => Ok(Self(text.value())),
        }
    }
}

impl FromMeta for MessageText {
    fn from_meta(meta: &Meta) -> Result<Self> {
        match Item(meta).expression() {
            Some(Expr::Path(path)) if path.path.is_ident("display") => Ok(Self::Display),
            _ => Template::new(Item(meta).string("…")?).map(Self::Template),
        }
    }
}

impl FromMeta for DocsUrl {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let text = Item(meta).string(url::EXAMPLE)?;
        url::check(&text.value()).or_else(|message| fail(&text, message))?;
        Template::new(text).map(Self)
    }
}

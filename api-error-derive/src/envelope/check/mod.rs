//! Syntax to model: the rules of the language. Each is a function, and all errors are reported together.

mod header;
mod media_type;
mod reference;
mod scope;
mod settings;
mod text;
mod value;

use darling::{Error, Result};
use syn::LitStr;

use self::scope::Scope;
use super::{
    model::{Body, Envelope, Settings},
    syntax::{self, Item},
};
use crate::errors::{all, both};

/// All envelopes of one call.
pub fn envelopes(items: Vec<Result<Item>>) -> Result<Vec<Envelope>> {
    all(items.into_iter().map(|item| item.and_then(envelope)))
}

fn envelope(item: Item) -> Result<Envelope> {
    let mut errors = Error::accumulator();
    let written = settings::written(item.settings, &mut errors);
    let headers = errors.handle(header::headers(&written.headers)).unwrap_or_default();
    let docs_url = errors.handle(settings::docs_url(written.docs_url.as_ref())).unwrap_or_default();
    errors.handle(all(item.frame));
    let body = item.body.and_then(|body| self::body(body, written.content_type.as_ref()));
    let ((), (body, content_type)) = both(errors.finish(), body)?;
    let settings = Settings { content_type, headers, docs_url, expose_causes: written.expose_causes.is_some() };
    Ok(Envelope { head: item.head, body, settings })
}

/// The body and its media type.
fn body(body: syntax::Body, content_type: Option<&LitStr>) -> Result<(Body, String)> {
    match body {
        syntax::Body::Json(value) => {
            both(value::value(value, &Scope::default()).map(Body::Json), media_type::of_json(content_type))
        }
        syntax::Body::Text(text) => {
            let pieces = text::pieces(&text.parts, &Scope::default(), str::to_owned);
            let (pieces, (content_type, escape)) = both(pieces, media_type::of_text(content_type))?;
            Ok((Body::Text { pieces, escape }, content_type))
        }
        syntax::Body::Empty => media_type::of_empty(content_type).map(|()| (Body::Empty, String::new())),
    }
}

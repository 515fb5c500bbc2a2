//! Syntax to model: the rules of the language. Each is a function, and reports its fault beside those of the others.

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
    error,
    model::{Body, Envelope, Settings},
    syntax::{self, Item},
};

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
        syntax::Body::Json(value) => both(value::template(value).map(Body::Json), media_type::of_json(content_type)),
        syntax::Body::Text(text) => {
            let pieces = text::pieces(&text.parts, &Scope::default(), str::to_owned);
            let (pieces, (content_type, escape)) = both(pieces, media_type::of_text(content_type))?;
            Ok((Body::Text { pieces, escape }, content_type))
        }
        syntax::Body::Empty => media_type::of_empty(content_type).map(|()| (Body::Empty, String::new())),
    }
}

/// Both results, or the faults of both.
fn both<A, B>(first: Result<A>, second: Result<B>) -> Result<(A, B)> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (Err(first), Err(second)) => Err(Error::multiple(vec![first, second])),
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

/// All results, or the faults of all.
fn all<T>(results: impl IntoIterator<Item = Result<T>>) -> Result<Vec<T>> {
    let mut errors = Error::accumulator();
    let values = results.into_iter().filter_map(|result| errors.handle(result)).collect();
    errors.finish_with(values)
}

/// No faults, or these.
fn none(errors: impl IntoIterator<Item = Error>) -> Result<()> {
    all(errors.into_iter().map(Err)).map(|_: Vec<()>| ())
}

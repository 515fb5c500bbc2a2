//! `locales(…)`: the languages of the messages, and their files.

use std::collections::BTreeMap;

use darling::error::Accumulator;
use darling::{Error, Result};

use super::marks;
use crate::attr::{self, Draft};
use crate::errors;
use crate::keys::locales::{self as key, Tag};
use crate::keys::text::Text;
use crate::keys::{Key, Stated};
use crate::locales::{self, Field, Message, Translated};
use crate::model::{Kind, Locale, Locales, Own, Translation, Variant};
use crate::naming;

/// Reads the files, and adds their texts to the variants.
pub fn locales(
    stated: &Key<key::Locales>,
    drafts: &[Draft],
    variants: &mut [Option<Variant>],
    errors: &mut Accumulator,
) -> Option<Locales> {
    // Files are not checked against a type that has errors.
    let is_sound = errors::is_empty(errors);
    let languages = stated.get()?;
    let messages = drafts.iter().zip(&*variants).filter_map(|(draft, variant)| message(draft, variant.as_ref()?));
    let messages: Vec<_> = messages.collect();
    errors.handle(refuse_clashes(stated, &messages))?;
    let mut others = Vec::new();
    for (index, tag) in languages.tags.iter().enumerate() {
        let (file, fields) = languages.files(tag);
        let locale = Locale { tag: tag.text.clone(), file, fields };
        let checked = if is_sound {
            locales::translations(&locale.file, &messages, languages.strict)
                .map(|translated| keep(index, tag, translated, variants))
        } else {
            locales::check(&locale.file)
        };
        report(checked, tag, errors);
        report(locale.fields.as_deref().map_or(Ok(()), locales::check), tag, errors);
        others.push(locale);
    }
    Some(Locales { default: languages.default.clone(), others })
}

fn report(checked: std::result::Result<(), Vec<String>>, tag: &Tag, errors: &mut Accumulator) {
    let messages = checked.err().unwrap_or_default();
    errors.extend(messages.into_iter().map(|message| Error::custom(message).with_span(&tag.span)));
}

/// The variants that are errors of their own are those that have messages, in the same order.
fn keep(locale: usize, tag: &Tag, translated: Vec<Option<Translated>>, variants: &mut [Option<Variant>]) {
    for (own, translated) in variants.iter_mut().flatten().filter_map(own).zip(translated) {
        let Some(Translated { text, arguments }) = translated else { continue };
        own.translations.push(Translation { locale, tag: tag.text.clone(), text });
        own.arguments.extend(arguments);
        own.arguments.sort_by_key(|argument| argument.field);
        own.arguments.dedup();
    }
}

fn own(variant: &mut Variant) -> Option<&mut Own> {
    match &mut variant.kind {
        Kind::Own(own) => Some(own),
        Kind::Referred(..) | Kind::Transparent { .. } => None,
    }
}

fn message(draft: &Draft, variant: &Variant) -> Option<Message> {
    let own = variant.own()?;
    let named = draft.fields.iter().enumerate().filter_map(|(index, field)| {
        Some(Field { index, name: name(field)?, is_shown: marks::is_shown(field, own.expose) })
    });
    Some(Message {
        id: locales::id_of(&own.code),
        code: own.code.clone(),
        expose: own.expose,
        fields: named.collect(),
        has_unnamed: draft.fields.iter().any(|field| field.ident.is_none() && field.rename.is_none()),
    })
}

/// A positional field has the name of its `rename`. The source has a text for logs, and is not an argument.
fn name(field: &attr::Field) -> Option<String> {
    let of_ident = field.ident.as_ref().map(naming::plain);
    let given = || field.rename.value().map(|Text(text)| text.value());
    of_ident.or_else(given).filter(|_| marks::source(field).is_none())
}

fn refuse_clashes(stated: &Key<key::Locales>, messages: &[Message]) -> Result<()> {
    let mut users = BTreeMap::<_, Vec<_>>::new();
    for message in messages {
        users.entry(&message.id).or_default().push(format!("`{}`", message.code));
    }
    let clashes = users.into_iter().filter(|(_, codes)| codes.len() > 1).map(|(id, codes)| {
        let codes = codes.join(" and ");
        Error::custom(format!("the codes {codes} have the same id `{id}` in translations: give one another code"))
            .with_span(&stated.written.name)
    });
    let clashes: Vec<_> = clashes.collect();
    if clashes.is_empty() { Ok(()) } else { Err(Error::multiple(clashes)) }
}

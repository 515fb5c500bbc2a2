//! The rules of a file.

use fluent_syntax::ast;

use super::content::Content;
use super::errors::Errors;
use super::mentions::{Mentions, Reference};
use super::message::{Field, Message};
use super::text;
use crate::suggest::closest;

/// The rules of a file by itself.
pub fn file(content: &Content<'_>, errors: &mut Errors) {
    each_name_once(content, errors);
    each_message_has_text(content, errors);
    for (name, text) in content.texts() {
        let mentions = Mentions::of(text);
        for function in mentions.functions {
            known_function(content, function, errors);
        }
        for reference in mentions.references {
            known_text(content, reference, errors);
        }
        if content.within(text, |_| true).contains(&name) {
            errors.push(content.line_of(name.id), format!("`{name}` refers to itself: leave the reference out"));
        }
    }
}

fn each_name_once(content: &Content<'_>, errors: &mut Errors) {
    let messages = content.messages.iter().map(|message| ("", message.id.name));
    let terms = content.terms.iter().map(|term| ("-", term.id.name));
    let mut first = Vec::new();
    for (hyphen, id) in messages.chain(terms) {
        match first.iter().find(|known| **known == (hyphen, id)) {
            None => first.push((hyphen, id)),
            Some((_, known)) => {
                let line = content.line_of(known);
                errors.push(content.line_of(id), format!("`{hyphen}{id}` is already in line {line}: keep one"));
            }
        }
    }
}

fn each_message_has_text(content: &Content<'_>, errors: &mut Errors) {
    for message in &content.messages {
        let id = message.id.name;
        let is_empty = |value| text::plain(value).is_some_and(|text| text.is_empty());
        if message.value.as_ref().is_none_or(is_empty) {
            errors.push(content.line_of(id), format!("`{id}` has no text: write `{id} = text`, or leave it out"));
        }
    }
}

fn known_function(content: &Content<'_>, function: &str, errors: &mut Errors) {
    let what_to_write = match function {
        "NUMBER" => return,
        "DATETIME" => "times are texts, write `{ $name }`".to_owned(),
        _ => "the only one is `NUMBER($name)`".to_owned(),
    };
    errors.push(content.line_of(function), format!("unknown function `{function}`: {what_to_write}"));
}

fn known_text(content: &Content<'_>, reference: Reference<'_>, errors: &mut Errors) {
    // A missing text may be one that could not be read.
    if !content.is_complete || content.text(reference).is_some() {
        return;
    }
    let names: Vec<_> = content.texts().map(|(name, _)| name.to_string()).collect();
    let hyphen = if reference.is_term { "-" } else { "" };
    let known = names.iter().map(String::as_str).filter(|name| name.starts_with('-') == reference.is_term);
    let what_to_write = match closest(&reference.to_string(), known) {
        Some(close) => format!("did you mean `{close}`?"),
        None if reference.attribute.is_some() => format!("write `.{} = …` below it", reference.attribute.unwrap_or("")),
        None => format!("write `{hyphen}{} = …`", reference.id),
    };
    let message = format!("unknown reference `{reference}`: {what_to_write}");
    errors.push(content.line_of(reference.id), message);
}

/// The rules of a file for the errors of the type.
pub fn messages(content: &Content<'_>, messages: &[Message], errors: &mut Errors) {
    for translation in &content.messages {
        match messages.iter().find(|message| message.id == translation.id.name) {
            Some(message) => {
                only_titles(content, translation, errors);
                shown_fields(content, translation, message, errors);
            }
            None => errors.push(content.line_of(translation.id.name), no_such_code(translation.id.name, messages)),
        }
    }
}

fn no_such_code(id: &str, messages: &[Message]) -> String {
    match closest(id, messages.iter().map(|message| message.id.as_str())) {
        Some(close) => format!("unknown error code `{id}`: did you mean `{close}`?"),
        None => format!(
            "unknown error code `{id}`: leave it out, or write a shared text as a term, `-{} = …`",
            id.to_lowercase()
        ),
    }
}

fn only_titles(content: &Content<'_>, translation: &ast::Message<&str>, errors: &mut Errors) {
    let id = translation.id.name;
    for attribute in &translation.attributes {
        let name = attribute.id.name;
        if name != "title" {
            let message = format!("unknown attribute `.{name}` of `{id}`: the only one is `.title`");
            errors.push(content.line_of(name), message);
        } else if let Some(variable) = content.variables(&attribute.value).first() {
            let message = format!("the title of `{id}` is constant and takes no fields: leave `{{ ${variable} }}` out");
            errors.push(content.line_of(variable), message);
        }
    }
}

fn shown_fields(content: &Content<'_>, translation: &ast::Message<&str>, message: &Message, errors: &mut Errors) {
    let Some(text) = &translation.value else { return };
    let own = Mentions::of(text).variables;
    let mut reported = Vec::new();
    for variable in content.variables(text) {
        // The forms of a text include the same fields.
        if reported.contains(&variable) {
            continue;
        }
        reported.push(variable);
        if let Err(why) = shown_field(variable, message) {
            // A field of another message is reported at the reference to it.
            let at = if own.contains(&variable) { variable } else { translation.id.name };
            errors.push(content.line_of(at), why);
        }
    }
}

fn shown_field(variable: &str, message: &Message) -> Result<(), String> {
    let id = &message.id;
    let shown = message.fields.iter().filter(|field| field.is_shown);
    match message.fields.iter().find(|field| field.name == variable) {
        _ if !message.expose => Err(format!(
            "`{id}` is hidden (`expose = false`, or a status of 500 or more), so its text cannot include `{{ ${variable} }}`: leave it out, or write `expose` on the variant"
        )),
        Some(Field { is_shown: true, .. }) => Ok(()),
        Some(_) => Err(format!(
            "the field `{variable}` is hidden, so `{id}` cannot include it: leave `{{ ${variable} }}` out, or expose the field"
        )),
        None => {
            let shown: Vec<_> = shown.map(|field| field.name.as_str()).collect();
            Err(format!("`{id}` has no field `{variable}`: {}", fields_instead(variable, &shown, message.has_unnamed)))
        }
    }
}

fn fields_instead(variable: &str, shown: &[&str], has_unnamed: bool) -> String {
    match (closest(variable, shown.iter().copied()), shown) {
        (Some(close), _) => format!("did you mean `{{ ${close} }}`?"),
        (None, []) if has_unnamed => {
            format!("give one a name, `#[api(rename = \"{variable}\")]`, or write the text alone")
        }
        (None, []) => "it has no exposed field with a name, write the text alone".to_owned(),
        (None, [only]) => format!("the only one is `{{ ${only} }}`"),
        (None, _) => format!("the fields are `{{ ${} }}`", shown.join(" }`, `{ $")),
    }
}

/// `strict`: every error requires a translation.
pub fn complete(content: &Content<'_>, messages: &[Message], errors: &mut Errors) {
    let is_missing = |message: &&Message| content.message(&message.id).is_none();
    let missing: Vec<_> = messages.iter().filter(is_missing).map(|message| format!("`{} = …`", message.id)).collect();
    // A missing message may be one that could not be read.
    if content.is_complete && !missing.is_empty() {
        let message = format!("translations are missing, which `strict` requires: {}", missing.join(", "));
        errors.push(0, message);
    }
}

//! Translations: read when the macro runs, and checked against the errors of the type.
//!
//! `file` reads, `content` parses, `mentions` walks, `check` holds the rules.

mod check;
mod content;
mod errors;
mod file;
mod mentions;
mod message;
mod syntax;
mod text;

use self::content::Content;
use self::errors::Errors;
use self::file::File;
pub use self::message::{Field, Message};
use crate::model::{Argument, Text};

/// The translation of one error.
pub struct Translated {
    pub text: Text,
    pub arguments: Vec<Argument>,
}

/// The id of the message of a code: an id of Fluent consists of letters, digits, `-` and `_`, and starts with a letter.
pub fn id_of(code: &str) -> String {
    let id = code.replace(['.', ':', '/'], "-");
    if id.starts_with(|letter: char| letter.is_ascii_digit()) { format!("code-{id}") } else { id }
}

/// The translation of each message; or all errors of the file.
pub fn translations(path: &str, messages: &[Message], strict: bool) -> Result<Vec<Option<Translated>>, Vec<String>> {
    let file = File::read(path).map_err(|error| vec![error])?;
    let mut errors = Errors::default();
    let content = Content::parse(&file, &mut errors);
    check::file(&content, &mut errors);
    check::messages(&content, messages, &mut errors);
    if strict {
        check::complete(&content, messages, &mut errors);
    }
    errors.finish(&file)?;
    Ok(messages.iter().map(|message| translated(&content, message)).collect())
}

/// Checks a file by itself.
pub fn check(path: &str) -> Result<(), Vec<String>> {
    let file = File::read(path).map_err(|error| vec![error])?;
    let mut errors = Errors::default();
    check::file(&Content::parse(&file, &mut errors), &mut errors);
    errors.finish(&file)
}

fn translated(content: &Content<'_>, message: &Message) -> Option<Translated> {
    let translation = content.message(&message.id)?;
    let pattern = translation.value.as_ref()?;
    // A title is formatted by Fluent, together with its message.
    let plain = text::plain(pattern).filter(|_| translation.attributes.is_empty());
    let names = content.variables(pattern);
    let used = message.fields.iter().filter(|field| names.contains(&field.name.as_str()));
    Some(Translated {
        text: plain.map_or_else(|| Text::Fluent(message.id.clone()), Text::Plain),
        arguments: used.map(|field| Argument { name: field.name.clone(), field: field.index }).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn an_id_holds_what_fluent_allows() {
        assert_eq!(id_of("EXPIRED_TOKEN"), "EXPIRED_TOKEN");
        assert_eq!(id_of("auth.token:expired/1"), "auth-token-expired-1");
        assert_eq!(id_of("2FA_REQUIRED"), "code-2FA_REQUIRED");
    }
}

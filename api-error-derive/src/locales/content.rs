//! The messages and terms of a file.

use fluent_syntax::ast::{Attribute, Entry, Message, Pattern, Term};
use fluent_syntax::parser::parse_runtime;

use super::errors::Errors;
use super::file::File;
use super::mentions::{Mentions, Reference};
use super::syntax;

pub struct Content<'a> {
    pub messages: Vec<Message<&'a str>>,
    pub terms: Vec<Term<&'a str>>,
    /// Whether everything could be read: a missing entry may be in a part that could not.
    pub is_complete: bool,
    file: &'a File,
}

impl<'a> Content<'a> {
    /// Parses the entries, and reports those that cannot be read.
    pub fn parse(file: &'a File, errors: &mut Errors) -> Self {
        let (resource, syntax_errors) = match parse_runtime(file.source.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err(damaged) => damaged,
        };
        for error in &syntax_errors {
            errors.push(syntax::line(file, error), syntax::what_to_write(file, error));
        }
        let mut content = Self { messages: Vec::new(), terms: Vec::new(), is_complete: syntax_errors.is_empty(), file };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => content.messages.push(message),
                Entry::Term(term) => content.terms.push(term),
                _ => {}
            }
        }
        content
    }

    pub fn line_of(&self, part: &str) -> usize {
        self.file.line_of(part)
    }

    pub fn message(&self, id: &str) -> Option<&Message<&'a str>> {
        self.messages.iter().find(|message| message.id.name == id)
    }

    /// All texts, with their names.
    pub fn texts(&self) -> impl Iterator<Item = (Reference<'a>, &Pattern<&'a str>)> {
        let of_messages = self.messages.iter().flat_map(|message| {
            let value = message.value.as_ref().map(|value| (None, value));
            named(false, message.id.name, value, &message.attributes)
        });
        let of_terms =
            self.terms.iter().flat_map(|term| named(true, term.id.name, Some((None, &term.value)), &term.attributes));
        of_messages.chain(of_terms)
    }

    pub fn text(&self, reference: Reference<'_>) -> Option<&Pattern<&'a str>> {
        self.texts().find_map(|(known, text)| (known == reference).then_some(text))
    }

    /// The texts that a text refers to, each once.
    pub fn within(&self, text: &Pattern<&'a str>, follows: impl Fn(&Reference<'a>) -> bool) -> Vec<Reference<'a>> {
        let mut found = Vec::new();
        let mut next = Some(text);
        let mut visited = 0;
        while let Some(text) = next {
            for reference in Mentions::of(text).references.into_iter().filter(&follows) {
                if !found.contains(&reference) {
                    found.push(reference);
                }
            }
            next = None;
            while let (None, Some(reference)) = (next, found.get(visited)) {
                next = self.text(*reference);
                visited += 1;
            }
        }
        found
    }

    /// The variables of a text and of the messages within it. Those of a term are given where the term is named.
    pub fn variables(&self, text: &Pattern<&'a str>) -> Vec<&'a str> {
        let within = self.within(text, |reference| !reference.is_term);
        let texts = within.into_iter().filter_map(|reference| self.text(reference));
        std::iter::once(text).chain(texts).flat_map(|text| Mentions::of(text).variables).collect()
    }
}

fn named<'c, 'a: 'c>(
    is_term: bool,
    id: &'a str,
    value: Option<(Option<&'a str>, &'c Pattern<&'a str>)>,
    attributes: &'c [Attribute<&'a str>],
) -> impl Iterator<Item = (Reference<'a>, &'c Pattern<&'a str>)> {
    let attributes = attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
    let texts = value.into_iter().chain(attributes);
    texts.map(move |(attribute, text)| (Reference { is_term, id, attribute }, text))
}

#[cfg(test)]
mod tests {
    use super::{Content, Errors, File};

    const SOURCE: &str = "\
-shop = { $case ->
   *[other] Laden
} { -town }
-town = Köln
A = { -shop(case: \"x\") } { B } { $a }
B = { NUMBER($b) ->
   *[other] { C.title }
}
C = c
    .title = { $c }
D = {
";

    fn file() -> File {
        File { path: "de.ftl".to_owned(), source: SOURCE.to_owned() }
    }

    #[test]
    fn a_text_shows_the_fields_of_the_messages_within_it_but_not_the_parameters_of_terms() {
        let file = file();
        let content = Content::parse(&file, &mut Errors::default());
        let text = content.message("A").and_then(|message| message.value.as_ref());
        assert_eq!(text.map(|text| content.variables(text)), Some(vec!["a", "b", "c"]));
        let within = text.map(|text| content.within(text, |_| true)).unwrap_or_default();
        let names: Vec<_> = within.iter().map(ToString::to_string).collect();
        assert_eq!(names, ["-shop", "B", "-town", "C.title"]);
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_reported_with_its_line() {
        let (file, mut errors) = (file(), Errors::default());
        let content = Content::parse(&file, &mut errors);
        assert!(!content.is_complete && content.message("D").is_none());
        let errors = errors.finish(&file).unwrap_err();
        assert!(matches!(&errors[..], [error] if error.starts_with("de.ftl:11: ")), "{errors:?}");
    }
}

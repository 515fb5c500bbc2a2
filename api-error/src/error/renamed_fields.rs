//! Field errors under the names that clients sent: validation crates report those of Rust.

use crate::error::{FieldError, FieldErrors, FieldPath, PathSegment};

/// A rule of serde's `rename_all`, for names in snake case. `snake_case` and `lowercase` leave such a name as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldNameRule {
    /// `FIRST_NAME`
    Uppercase,
    /// `FirstName`
    PascalCase,
    /// `firstName`
    CamelCase,
    /// `FIRST_NAME`
    ScreamingSnakeCase,
    /// `first-name`
    KebabCase,
    /// `FIRST-NAME`
    ScreamingKebabCase,
}

impl FieldNameRule {
    /// The same as `RenameRule::apply_to_field` of `serde_derive`, which knows nothing but ASCII.
    fn apply(self, name: &str) -> String {
        match self {
            Self::Uppercase | Self::ScreamingSnakeCase => name.to_ascii_uppercase(),
            Self::PascalCase => name.split('_').map(capitalized).collect(),
            Self::CamelCase => uncapitalized(&Self::PascalCase.apply(name)),
            Self::KebabCase => name.replace('_', "-"),
            Self::ScreamingKebabCase => name.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn capitalized(word: &str) -> String {
    with_first(word, char::to_ascii_uppercase)
}

fn uncapitalized(name: &str) -> String {
    with_first(name, char::to_ascii_lowercase)
}

fn with_first(text: &str, change: fn(&char) -> char) -> String {
    let mut letters = text.chars();
    letters.next().iter().map(change).chain(letters).collect()
}

/// Whether it may be the name of a field in Rust. A name that was renamed is none, so that a rule changes nothing twice.
fn is_snake_case(name: &str) -> bool {
    let is_of_a_name = |letter: char| letter == '_' || letter.is_alphanumeric() && !letter.is_uppercase();
    name.chars().all(is_of_a_name) && !name.starts_with(char::is_numeric)
}

/// The field errors of a validation crate, under the names of a rule.
pub struct RenamedFields<'a> {
    errors: &'a dyn FieldErrors,
    rule: FieldNameRule,
}

impl<'a> RenamedFields<'a> {
    /// The same errors, renamed as they are listed.
    #[must_use]
    pub fn new(errors: &'a dyn FieldErrors, rule: FieldNameRule) -> Self {
        Self { errors, rule }
    }

    /// Nothing, where all names stay.
    fn renamed(&self, path: &FieldPath) -> Option<FieldPath> {
        let new_name = |segment: &PathSegment| match segment {
            PathSegment::Field(name) if is_snake_case(name) => Some(self.rule.apply(name)).filter(|new| new != name),
            PathSegment::Field(_) | PathSegment::Index(_) => None,
        };
        let segments = path.segments();
        segments.iter().any(|segment| new_name(segment).is_some()).then(|| {
            let renamed =
                |segment| new_name(segment).map_or_else(|| segment.clone(), |name| PathSegment::Field(name.into()));
            segments.iter().map(renamed).collect()
        })
    }
}

impl FieldErrors for RenamedFields<'_> {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        self.errors.for_each(&mut |error| match self.renamed(error.path()) {
            Some(path) => each(&error.clone().with_path(path)),
            None => each(error),
        });
    }
}

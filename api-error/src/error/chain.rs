//! What an error was caused by, and what that was caused by.

use std::any::Any;
use std::error::Error;
use std::fmt::Write;

use crate::error::rejected_text::{summary, without_values};

/// A chain that leads back to itself must end somewhere.
const MAX_CAUSES: usize = 64;

/// The errors of a chain, from one on.
pub(crate) fn beginning_with<'a>(
    cause: Option<&'a (dyn Error + 'static)>,
) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(cause, |cause| (*cause).source()).take(MAX_CAUSES)
}

/// The text of an error, as far as its Display goes.
pub(crate) fn text_of(error: &dyn Error) -> String {
    let mut text = String::new();
    let _ = write!(text, "{error}");
    text
}

/// The text of a panic.
pub(crate) fn text_of_panic(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("without a text")
}

/// Whether texts keep the values that a deserializer or a validator quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RejectedValues {
    LeftOut,
    Kept,
}

/// The text of an error, and those of everything it was caused by, the next one first.
pub(crate) fn texts(error: &dyn Error, values: RejectedValues) -> (String, Vec<String>) {
    let own = text_of(error);
    let causes: Vec<_> = beginning_with(error.source()).map(|cause| (text_of(cause), summary(cause))).collect();
    if values == RejectedValues::Kept {
        return (own, causes.into_iter().map(|(text, _)| text).collect());
    }
    let texts = (0..causes.len()).map(|at| {
        let [(text, summary), below @ ..] = causes.get(at..).unwrap_or_default() else { return String::new() };
        without_values_of(below, summary.as_deref().unwrap_or(text))
    });
    (without_values_of(&causes, &own), texts.collect())
}

/// A text may hold those of its causes.
fn without_values_of(causes: &[(String, Option<String>)], text: &str) -> String {
    let quoted = causes.iter().filter_map(|(text, summary)| Some((text, summary.as_ref()?)));
    let quoted = quoted.filter(|(text, _)| !text.is_empty());
    let text = quoted.fold(text.to_owned(), |all, (text, summary)| all.replace(text.as_str(), summary));
    without_values(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    /// Is its own cause, and fails to say more.
    #[derive(Debug)]
    struct Endless;

    impl Error for Endless {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(self)
        }
    }

    impl fmt::Display for Endless {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("again")?;
            Err(fmt::Error)
        }
    }

    #[test]
    fn a_chain_without_end_is_cut() {
        assert_eq!(beginning_with(Some(&Endless)).count(), MAX_CAUSES);
    }

    #[test]
    fn a_text_that_fails_is_shown_as_far_as_it_goes() {
        assert_eq!(text_of(&Endless), "again");
    }
}

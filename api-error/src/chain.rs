//! What an error was caused by, and what that was caused by.

use std::error::Error;
use std::fmt::Write;

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

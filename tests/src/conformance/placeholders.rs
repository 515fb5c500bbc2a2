//! Documented texts with `<placeholders>`.

/// The text as a declared message writes it: `Job {job_id} not found`.
pub(super) fn as_template(text: &str, names: &[String]) -> String {
    names.iter().fold(text.to_owned(), |text, name| text.replace(&format!("<{name}>"), &format!("{{{name}}}")))
}

/// Whether this is the text, with something in the place of each placeholder.
pub(super) fn is_filled_in(text: &str, names: &[String], sent: &str) -> bool {
    let Some((before, after)) = at_first_placeholder(text, names) else {
        return sent == text;
    };
    let Some(rest) = sent.strip_prefix(before) else {
        return false;
    };
    let mut ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.any(|end| is_filled_in(after, names, &rest[end..]))
}

fn at_first_placeholder<'a>(text: &'a str, names: &[String]) -> Option<(&'a str, &'a str)> {
    let places = names.iter().filter_map(|name| text.split_once(&*format!("<{name}>")));
    places.min_by_key(|(before, _)| before.len())
}

#[cfg(test)]
mod tests {
    use super::{as_template, is_filled_in};

    const FAILED: &str = "<operation> failed: <details> (<1 s)";

    fn names() -> Vec<String> {
        vec!["details".to_owned(), "operation".to_owned()]
    }

    #[test]
    fn only_what_is_called_a_placeholder_is_one() {
        assert_eq!(as_template(FAILED, &names()), "{operation} failed: {details} (<1 s)");
        assert_eq!(as_template(FAILED, &[]), FAILED);
    }

    #[test]
    fn a_placeholder_stands_for_anything_but_nothing() {
        assert!(is_filled_in(FAILED, &names(), "Export failed: disk full (<1 s)"));
        assert!(is_filled_in(FAILED, &names(), "Übung failed: it failed: (<1 s) (<1 s)"));
        assert!(!is_filled_in(FAILED, &names(), " failed: disk full (<1 s)"));
        assert!(!is_filled_in(FAILED, &names(), "Export failed:  (<1 s)"));
    }

    #[test]
    fn the_rest_is_compared_byte_for_byte() {
        assert!(!is_filled_in(FAILED, &names(), "Export broke: disk full (<1 s)"));
        assert!(!is_filled_in(FAILED, &names(), "Export failed: disk full (<1 s)."));
        assert!(is_filled_in("Bearer", &names(), "Bearer"));
        assert!(!is_filled_in("Bearer", &names(), "Bearer realm"));
    }
}

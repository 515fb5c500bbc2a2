//! Fields read back from a message that shows them.

/// The texts that stand between these, if there is one way only to read them.
///
/// `between` holds the texts before, between and after the fields: one more than there are fields.
pub(super) fn values<'t>(text: &'t str, between: &[&str]) -> Option<Vec<&'t str>> {
    let [first, inner @ .., last] = between else { return None };
    let rest = text.strip_prefix(first)?.strip_suffix(last)?;
    let cuts = leftmost(rest, inner)?;
    // What is found at the same places from both ends is found nowhere else.
    (cuts == rightmost(rest, inner)?).then(|| cut(rest, &cuts, inner))
}

/// Where each text begins, as far left as possible.
fn leftmost(text: &str, inner: &[&str]) -> Option<Vec<usize>> {
    let mut from = 0;
    let places = inner.iter().map(|literal| {
        let at = from + text.get(from..)?.find(literal)?;
        from = at + literal.len();
        Some(at)
    });
    places.collect()
}

/// Where each text begins, as far right as possible.
fn rightmost(text: &str, inner: &[&str]) -> Option<Vec<usize>> {
    let mut to = text.len();
    let places = inner.iter().rev().map(|literal| {
        to = text.get(..to)?.rfind(literal)?;
        Some(to)
    });
    let mut places: Vec<_> = places.collect::<Option<_>>()?;
    places.reverse();
    Some(places)
}

fn cut<'t>(text: &'t str, cuts: &[usize], inner: &[&str]) -> Vec<&'t str> {
    let ends = cuts.iter().copied().chain([text.len()]);
    let starts = cuts.iter().zip(inner).map(|(at, literal)| at + literal.len());
    let starts = [0].into_iter().chain(starts);
    starts.zip(ends).map(|(start, end)| text.get(start..end).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn a_field_stands_between_its_neighbours() {
        assert_eq!(values("Robot r-2 not found", &["Robot ", " not found"]), Some(vec!["r-2"]));
        assert_eq!(values("r-2", &["", ""]), Some(vec!["r-2"]));
        assert_eq!(values("", &["", ""]), Some(vec![""]));
        assert_eq!(values("3 of chair left", &["", " of ", " left"]), Some(vec!["3", "chair"]));
    }

    #[test]
    fn the_text_of_a_neighbour_inside_of_the_only_field_changes_nothing() {
        assert_eq!(values("Robot Robot not found not found", &["Robot ", " not found"]), Some(vec!["Robot not found"]));
    }

    #[test]
    fn two_ways_to_read_are_none() {
        assert_eq!(values("a failed: b failed: c", &["", " failed: ", ""]), None);
        assert_eq!(values("ab", &["", "", ""]), None);
        assert_eq!(values("aaa", &["", "aa", ""]), None);
    }

    #[test]
    fn another_text_has_no_fields() {
        assert_eq!(values("Roboter r-2 fehlt", &["Robot ", " not found"]), None);
        assert_eq!(values("aba", &["ab", "ba"]), None);
        assert_eq!(values("a, c", &["", " b ", ""]), None);
        assert_eq!(values("x", &[]), None);
    }

    #[test]
    fn letters_of_several_bytes_are_not_cut() {
        assert_eq!(values("é→é", &["", "→", ""]), Some(vec!["é", "é"]));
    }
}

//! What somebody may have meant.

/// The word that is most like `word`, if one is like it at all.
pub fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const ALIKE: f64 = 0.75;
    let rated = known
        .into_iter()
        .map(|known| (strsim::jaro_winkler(word, known), known));
    let best = rated.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > ALIKE).then_some(best.1)
}

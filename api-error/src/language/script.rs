//! In which script a language is written.

/// Languages that are written in several scripts: the usual one, and the regions that have another. The facts are those of CLDR
/// (likely subtags).
const SCRIPTS: &[(&str, &str, &[(&str, &str)])] = &[
    ("az", "Latn", &[("IQ", "Arab"), ("IR", "Arab"), ("RU", "Cyrl")]),
    ("kk", "Cyrl", &[("AF", "Arab"), ("CN", "Arab"), ("IR", "Arab"), ("MN", "Arab")]),
    ("pa", "Guru", &[("PK", "Arab")]),
    ("sr", "Cyrl", &[("ME", "Latn"), ("RO", "Latn"), ("TR", "Latn")]),
    ("uz", "Latn", &[("AF", "Arab"), ("CN", "Cyrl")]),
    ("zh", "Hans", &[("HK", "Hant"), ("MO", "Hant"), ("TW", "Hant")]),
];

/// Whether who reads the one can read the other. Of a language whose scripts are not known here, always.
pub(super) fn is_same_script(range: &str, tag: &str) -> bool {
    match (script(range), script(tag)) {
        (Some(range), Some(tag)) => range.eq_ignore_ascii_case(tag),
        _ => true,
    }
}

/// The script that is stated, else the likely one of the region, else the usual one.
fn script(tag: &str) -> Option<&str> {
    let (_, usual, regions) = SCRIPTS
        .iter()
        .find(|(language, ..)| tag.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(language)))?;
    let stated = tag
        .split('-')
        .skip(1)
        .find(|subtag| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let likely = || regions.iter().find(|(region, _)| has_subtag(tag, region)).map(|(_, script)| *script);
    stated.or_else(likely).or(Some(usual))
}

fn has_subtag(tag: &str, wanted: &str) -> bool {
    tag.split('-').any(|subtag| subtag.eq_ignore_ascii_case(wanted))
}

//! In which script a language is written.

/// A language that is written in several scripts.
struct Written {
    language: &'static str,
    usually: &'static str,
    /// Regions, and what is written there.
    elsewhere: &'static [(&'static str, &'static str)],
}

/// The facts are those of CLDR (likely subtags).
const SEVERAL_SCRIPTS: &[Written] = &[
    Written { language: "az", usually: "Latn", elsewhere: &[("IQ", "Arab"), ("IR", "Arab"), ("RU", "Cyrl")] },
    Written {
        language: "kk",
        usually: "Cyrl",
        elsewhere: &[("AF", "Arab"), ("CN", "Arab"), ("IR", "Arab"), ("MN", "Arab")],
    },
    Written { language: "pa", usually: "Guru", elsewhere: &[("PK", "Arab")] },
    Written { language: "sr", usually: "Cyrl", elsewhere: &[("ME", "Latn"), ("RO", "Latn"), ("TR", "Latn")] },
    Written { language: "uz", usually: "Latn", elsewhere: &[("AF", "Arab"), ("CN", "Cyrl")] },
    Written { language: "zh", usually: "Hans", elsewhere: &[("HK", "Hant"), ("MO", "Hant"), ("TW", "Hant")] },
];

/// Whether who reads the one can read the other. Of a language that is not listed here, always.
pub(super) fn is_same_script(range: &str, tag: &str) -> bool {
    match (script(range), script(tag)) {
        (Some(range), Some(tag)) => range.eq_ignore_ascii_case(tag),
        _ => true,
    }
}

/// The script that is stated, else that of the region, else the usual one.
fn script(tag: &str) -> Option<&str> {
    let (language, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let written = SEVERAL_SCRIPTS.iter().find(|written| written.language.eq_ignore_ascii_case(language))?;
    let mut subtags = rest.split('-');
    let stated = subtags.clone().find(|subtag| is_script(subtag));
    let in_region = |subtag: &str| {
        let mut regions = written.elsewhere.iter();
        regions.find_map(|(region, script)| region.eq_ignore_ascii_case(subtag).then_some(*script))
    };
    stated.or_else(|| subtags.find_map(in_region)).or(Some(written.usually))
}

fn is_script(subtag: &str) -> bool {
    subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

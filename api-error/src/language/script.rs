//! In which script a language is written.

/// A language that is written in several scripts.
struct Written {
    language: &'static str,
    usually: &'static str,
    /// Other scripts, each with the regions where it is the usual one.
    elsewhere: &'static [(&'static str, &'static [&'static str])],
}

/// The facts are those of CLDR 47 (likely subtags).
const SEVERAL_SCRIPTS: &[Written] = &[
    Written { language: "az", usually: "Latn", elsewhere: &[("Arab", &["IQ", "IR"]), ("Cyrl", &["RU"])] },
    Written { language: "bs", usually: "Latn", elsewhere: &[] },
    Written { language: "ha", usually: "Latn", elsewhere: &[("Arab", &["CM", "SD"])] },
    Written { language: "hak", usually: "Hans", elsewhere: &[("Hant", &["TW"])] },
    Written { language: "kk", usually: "Cyrl", elsewhere: &[("Arab", &["AF", "CN", "IR", "MN"])] },
    Written { language: "ku", usually: "Latn", elsewhere: &[("Arab", &["LB"])] },
    Written { language: "ky", usually: "Cyrl", elsewhere: &[("Arab", &["CN"]), ("Latn", &["TR"])] },
    Written { language: "mn", usually: "Cyrl", elsewhere: &[("Mong", &["CN"])] },
    Written { language: "ms", usually: "Latn", elsewhere: &[("Arab", &["CC"])] },
    Written { language: "nan", usually: "Hans", elsewhere: &[("Hant", &["TW"])] },
    Written { language: "pa", usually: "Guru", elsewhere: &[("Arab", &["PK"])] },
    Written { language: "sd", usually: "Arab", elsewhere: &[("Deva", &["IN"])] },
    Written { language: "sr", usually: "Cyrl", elsewhere: &[("Latn", &["ME", "RO", "TR"])] },
    Written { language: "tg", usually: "Cyrl", elsewhere: &[("Arab", &["PK"])] },
    Written { language: "ug", usually: "Arab", elsewhere: &[("Cyrl", &["KZ", "MN"])] },
    Written { language: "uz", usually: "Latn", elsewhere: &[("Arab", &["AF"]), ("Cyrl", &["CN"])] },
    Written { language: "yue", usually: "Hant", elsewhere: &[("Hans", &["CN"])] },
    Written {
        language: "zh",
        usually: "Hans",
        elsewhere: &[(
            "Hant",
            &["AU", "BN", "GB", "GF", "HK", "ID", "MO", "PA", "PF", "PH", "SR", "TH", "TW", "US", "VN"],
        )],
    },
];

/// Whether who reads the one can read the other, as far as it is known in which scripts they are.
pub(super) fn may_be_same_script(range: &str, tag: &str) -> bool {
    match (script(range), script(tag)) {
        (Some(range), Some(tag)) => range.eq_ignore_ascii_case(tag),
        _ => true,
    }
}

/// Whether both are one language, and known to be in one script.
pub(super) fn is_same_writing(range: &str, tag: &str) -> bool {
    let is_known = script(range).is_some() && script(tag).is_some();
    is_known && language(range).eq_ignore_ascii_case(language(tag)) && may_be_same_script(range, tag)
}

fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// The script that is stated, else that of the region, else the usual one.
fn script(tag: &str) -> Option<&str> {
    // What follows a single letter is an extension, or private.
    let subtags = || tag.split('-').skip(1).take_while(|subtag| subtag.len() > 1);
    subtags().find(|subtag| is_script(subtag)).or_else(|| {
        let is_of = |written: &&Written| written.language.eq_ignore_ascii_case(language(tag));
        let written = SEVERAL_SCRIPTS.iter().find(is_of)?;
        Some(subtags().find_map(|region| written.in_region(region)).unwrap_or(written.usually))
    })
}

impl Written {
    fn in_region(&self, subtag: &str) -> Option<&'static str> {
        let is_there = |regions: &[&str]| regions.iter().any(|region| region.eq_ignore_ascii_case(subtag));
        self.elsewhere.iter().find_map(|(script, regions)| is_there(regions).then_some(*script))
    }
}

fn is_script(subtag: &str) -> bool {
    subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

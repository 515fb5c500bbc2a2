//! A language that is written in several scripts: who cannot read one of them gets the other. The facts are the likely subtags of
//! CLDR.

use api_error::language::{Matching, negotiate};

fn assert_chosen(others: &[&str], vectors: &[(&str, &str)]) {
    for matching in [Matching::Strict, Matching::Extended] {
        for (asked, chosen) in vectors {
            assert_eq!(negotiate(asked, "en", others, matching), *chosen, "{asked} of {others:?}, {matching:?}");
        }
    }
}

#[test]
fn c05_chinese_falls_back_within_its_script() {
    let vectors = [
        ("zh-HK", "zh-TW"),
        ("zh-MO", "zh-TW"),
        ("zh-Hant", "zh-TW"),
        ("zh-Hant-HK", "zh-TW"),
        ("ZH-hant-mo", "zh-TW"),
        ("zh-TW", "zh-TW"),
        ("zh-Hans", "zh-CN"),
        ("zh-SG", "zh-CN"),
        ("zh-Hans-HK", "zh-CN"),
        ("zh", "zh-CN"),
        ("zh-CN", "zh-CN"),
        ("zh-HK, de;q=0.5", "zh-TW"),
        ("de, zh-HK;q=0.5", "zh-TW"),
        ("zh-CN-x-hant", "zh-CN"),
    ];
    assert_chosen(&["zh-CN", "zh-TW"], &vectors);
    assert_chosen(&["zh-TW", "zh-CN"], &vectors);
    assert_chosen(&["zh-Hans", "zh-Hant"], &[("zh-HK", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh-CN", "zh-Hans")]);
    assert_chosen(&["zh", "zh-TW"], &[("zh-HK", "zh-TW"), ("zh-Hant", "zh-TW"), ("zh-SG", "zh"), ("zh-CN", "zh")]);
}

#[test]
fn c05_the_other_script_is_no_fallback() {
    assert_chosen(&["zh-CN"], &[("zh-HK", "en"), ("zh-Hant", "en"), ("zh-SG", "zh-CN")]);
    assert_chosen(&["zh-TW", "de"], &[("zh-CN, de;q=0.1", "de"), ("zh", "en")]);
    assert_chosen(&["zh-TW"], &[("zh-HK, zh-TW;q=0", "en"), ("zh-HK;q=0", "en")]);
}

#[test]
fn c05_other_languages_fall_back_within_their_script() {
    assert_chosen(
        &["sr-Cyrl", "sr-Latn"],
        &[
            ("sr", "sr-Cyrl"),
            ("sr-RS", "sr-Cyrl"),
            ("sr-ME", "sr-Latn"),
            ("sr-Latn-RS", "sr-Latn"),
            ("sr-Cyrl-ME", "sr-Cyrl"),
        ],
    );
    assert_chosen(&["pa-IN", "pa-PK"], &[("pa-Arab", "pa-PK"), ("pa-Guru", "pa-IN"), ("pa", "pa-IN")]);
    assert_chosen(
        &["uz-Cyrl", "uz-Latn"],
        &[("uz", "uz-Latn"), ("uz-UZ", "uz-Latn"), ("uz-CN", "uz-Cyrl"), ("uz-AF", "en"), ("uz-Arab", "en")],
    );
    assert_chosen(&["az-Cyrl", "az-Latn"], &[("az-AZ", "az-Latn"), ("az-RU", "az-Cyrl"), ("az-IR", "en")]);
    assert_chosen(&["kk-CN", "kk-KZ"], &[("kk", "kk-KZ"), ("kk-Arab", "kk-CN"), ("kk-IR", "kk-CN")]);
    assert_chosen(&["mn-Mong", "mn-Cyrl"], &[("mn-CN", "mn-Mong"), ("mn-MN", "mn-Cyrl")]);
    assert_chosen(&["yue-CN", "yue-HK"], &[("yue", "yue-HK"), ("yue-Hans", "yue-CN")]);
    assert_chosen(&["bs-Cyrl-BA", "bs-Latn-BA"], &[("bs", "bs-Latn-BA"), ("bs-Cyrl", "bs-Cyrl-BA")]);
}

/// Lookup of RFC 4647, where there is one script.
#[test]
fn c05_a_region_is_no_script() {
    for asked in ["pt", "pt-AO", "fr-CH"] {
        assert_eq!(negotiate(asked, "en", &["pt-BR", "fr-FR"], Matching::Strict), "en", "{asked}");
    }
}

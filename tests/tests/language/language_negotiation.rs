//! Which language a header `Accept-Language` chooses.

use api_error::language::{Matching, negotiate};
use proptest::prelude::*;

const OTHERS: [&str; 6] = ["es", "fr", "de", "ja", "zh", "pt-BR"];

fn strict(header: impl AsRef<[u8]>) -> &'static str {
    negotiate(header, "en", &OTHERS, Matching::Strict)
}

fn assert_all<const N: usize>(matching: Matching, vectors: [(&str, &str); N]) {
    for (header, language) in vectors {
        assert_eq!(negotiate(header, "en", &OTHERS, matching), language, "{header}");
    }
}

#[test]
fn a_range_is_tried_then_cut_from_the_right() {
    assert_all(
        Matching::Strict,
        [
            ("FR-ch", "fr"),
            ("fr-CH-x-private", "fr"),
            ("da, en-gb;q=0.8, en;q=0.7", "en"),
            ("zh-Hant-CN-x-private1-private2", "zh"),
            ("pt-br", "pt-BR"),
            ("pt", "en"),
            ("x-fr", "en"),
            ("frr", "en"),
        ],
    );
}

#[test]
fn the_most_wanted_comes_first_and_of_equals_the_first_one() {
    assert_all(
        Matching::Strict,
        [
            ("es;q=0.5, de;q=0.9", "de"),
            ("fr;q=0.8, de;q=0.8", "fr"),
            ("fr;q=0.001, de;q=0.002", "de"),
            ("fr;q=0.1,ja", "ja"),
            ("fr;q=1.000, de", "fr"),
        ],
    );
}

#[test]
fn every_range_is_tried_before_the_default() {
    assert_all(Matching::Strict, [("da, nl, fr;q=0.1", "fr"), ("*, fr;q=0.5", "fr"), ("*", "en"), ("da, *", "en")]);
}

#[test]
fn what_is_excluded_is_not_chosen_unless_all_are() {
    assert_all(
        Matching::Strict,
        [
            ("fr;q=0, de;q=0.1", "de"),
            ("fr;q=0", "en"),
            ("en;q=0, *", "es"),
            ("en;q=0", "es"),
            ("en;q=0, es;q=0.000", "fr"),
            ("*;q=0", "en"),
            ("da, *;q=0", "en"),
            ("*;q=0, ja;q=0.1", "ja"),
            ("zh;q=0, zh-TW, fr;q=0.5", "fr"),
            ("pt;q=0, pt-BR", "pt-BR"),
            ("pt;q=0, *;q=0.1, en;q=0", "es"),
            ("fr;q=0, fr;q=0.5", "fr"),
        ],
    );
}

#[test]
fn a_malformed_element_is_dropped_alone() {
    assert_all(
        Matching::Strict,
        [
            ("fr_FR, de", "de"),
            ("fr;q=1.5, de;q=0.2", "de"),
            ("fr;q=0.1234, de;q=0.1", "de"),
            ("fr;level=1", "en"),
            ("fr;q, de", "de"),
            ("fr;q=, de", "de"),
            ("fr;q=+1, de", "de"),
            ("fr;q= 1, de", "de"),
            ("fr-, de", "de"),
            ("-fr, de", "de"),
            ("*-CH, de", "de"),
            ("abcdefghi, de", "de"),
            ("f1, de", "de"),
            ("français, de", "de"),
        ],
    );
}

#[test]
fn white_space_and_empty_elements_do_not_matter() {
    assert_all(
        Matching::Strict,
        [("fr;Q=0.3 , de;q=0.2", "fr"), (", ,fr,,", "fr"), ("\tfr \t; \tq=0.5\t,es;q=0.1", "fr")],
    );
}

#[test]
fn nothing_useful_is_the_default() {
    assert_all(Matching::Strict, [("", "en"), (" ", "en"), (",,,", "en"), (";q=1", "en"), ("日本語", "en")]);
    assert_eq!(strict("x".repeat(100 * 1024)), "en");
    assert_eq!(strict(",".repeat(100 * 1024)), "en");
    assert_eq!(strict([0xff, 0xfe, b',', b'f', b'r']), "fr");
}

#[test]
fn only_32_elements_and_1024_bytes_are_read() {
    let after = |count: usize| format!("{}fr", "da,".repeat(count));
    assert_eq!((strict(after(31)), strict(after(32))), ("fr", "en"));
    let at = |end: usize| format!("{:>1$}", "fr", end);
    assert_eq!((strict(at(1024)), strict(at(1025))), ("fr", "en"));
    // The limit falls into `fr-CH`, of which no `fr` is left.
    assert_eq!(strict(format!("de;q=0.5,{:>1$}", "fr-CH", 1017)), "de");
}

#[test]
fn the_extended_mode_goes_on_to_regions_and_minds_the_script() {
    assert_all(
        Matching::Extended,
        [("pt", "pt-BR"), ("pt;q=0.5, fr;q=0.4", "pt-BR"), ("fr-CH", "fr"), ("zh-CN", "zh"), ("zh-Hans-TW", "zh")],
    );
    assert_all(Matching::Extended, [("zh-TW", "en"), ("zh-Hant", "en"), ("zh-HK, ja;q=0.1", "ja"), ("p", "en")]);
    assert_eq!(negotiate("zh", "en", &["zh-TW", "zh-SG"], Matching::Extended), "zh-SG");
    assert_eq!(negotiate("sr-ME", "en", &["sr", "sr-Latn"], Matching::Extended), "sr-Latn");
}

proptest! {
    #[test]
    fn any_bytes_choose_an_available_language(header: Vec<u8>) {
        let chosen = strict(&header);
        prop_assert!(chosen == "en" || OTHERS.contains(&chosen));
    }

    #[test]
    fn nearly_well_formed_headers_choose_an_available_language(header in "[a-zA-Z0-9*;,=. qQ-]{0,200}") {
        for matching in [Matching::Strict, Matching::Extended] {
            let chosen = negotiate(&header, "en", &OTHERS, matching);
            prop_assert!(chosen == "en" || OTHERS.contains(&chosen));
        }
    }

    #[test]
    fn a_language_that_is_there_is_found_among_any_that_are_not(
        before in prop::collection::vec("[a-z]{3}", 0..20),
        at in 0..OTHERS.len(),
    ) {
        let header = format!("{},{}", before.join(","), OTHERS[at].to_uppercase());
        prop_assert_eq!(strict(header), OTHERS[at]);
    }
}

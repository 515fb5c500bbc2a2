//! No rendering in production shows what the audit table says that it must not.

mod renderings;

use std::collections::BTreeSet;

use api_error::BoxApiError;
use leaks::{each_document, each_type};

use renderings::{Reader, Rendering};

/// Fewer would prove little.
const MIN_RENDERINGS: usize = 20_000;

/// What a text holds that its reader must not see.
fn leaked(rendering: &Rendering) -> Option<&'static str> {
    let forbidden: &[&str] = match rendering.reader {
        Reader::Client => &["HID_", "REJ_", "SKP_"],
        Reader::Log | Reader::Trusted => &["REJ_", "SKP_"],
    };
    forbidden.iter().copied().find(|marker| rendering.text.contains(marker))
}

fn check(name: &str, error: &BoxApiError, leaks: &mut BTreeSet<String>, public: &mut usize) -> usize {
    let renderings = renderings::all(error);
    for rendering in &renderings {
        if let Some(marker) = leaked(rendering) {
            leaks.insert(format!("{name}: {marker} in {}: {:?}\n{}", rendering.what, error, rendering.text));
        }
        *public += usize::from(rendering.text.contains("PUB_"));
    }
    renderings.len()
}

#[test]
fn no_secret_of_any_type_gets_out() {
    let (mut leaks, mut count, mut public, mut errors) = (BTreeSet::new(), 0, 0, 0);
    each_type(&mut |name, values| {
        for error in &values {
            errors += 1;
            count += check(name, error, &mut leaks, &mut public);
        }
    });
    each_document(&mut |name, text| {
        count += 1;
        if ["HID_", "REJ_", "SKP_"].iter().any(|marker| text.contains(marker)) {
            leaks.insert(format!("{name}: in its document: {text}"));
        }
    });
    println!("{errors} errors, {count} renderings, {public} of them with a public value");
    assert!(leaks.is_empty(), "{} leaks, the first ones:\n{}", leaks.len(), first(&leaks));
    assert!(count >= MIN_RENDERINGS, "{count}");
    // Where nothing is shown nothing can leak.
    assert!(public > count / 10, "{public} of {count}");
}

fn first(leaks: &BTreeSet<String>) -> String {
    leaks.iter().take(5).cloned().collect::<Vec<_>>().join("\n\n")
}

//! Codes: no fact differs, none is missing, none is extra.

use std::collections::HashSet;
use std::fmt::Debug;

use api_error::catalog::Catalog;
use api_error::{ErrorSpec, Retry};

use super::fixture::Code;
use super::placeholders;
use super::report::Tally;

pub(super) fn compare(documented: &[Code], declared: &Catalog) -> Tally {
    let mut tally = Tally::new("codes");
    for code in documented {
        let errors = match declared.by_code(&code.id) {
            Some(spec) => differences(code, spec),
            None => vec!["is documented, but not declared".to_owned()],
        };
        tally.count(&code.id, errors);
    }
    let documented: HashSet<_> = documented.iter().map(|code| &*code.id).collect();
    for spec in declared.iter().filter(|spec| !documented.contains(spec.code())) {
        tally.error(spec.code(), "is declared, but not documented");
    }
    tally
}

fn differences(code: &Code, spec: &ErrorSpec) -> Vec<String> {
    let has_longer_message = !code.message_variants.is_empty();
    let message = if has_longer_message { spec.title() } else { spec.message() };
    let documented_message =
        code.message.as_deref().map(|message| placeholders::as_template(message, &code.placeholders));
    let retryable = spec.retry().map(|retry| retry != Retry::Never);
    let description = spec.doc().map(|doc| doc.trim_end_matches('.'));
    let errors = [
        difference("number", code.number, spec.number()),
        difference("description", code.description.as_deref(), description),
        difference("title", code.title.as_deref(), Some(spec.title())),
        difference("category", code.category.as_deref(), spec.category()),
        difference("status", code.status, Some(spec.status().as_u16())),
        difference("message", documented_message.as_deref(), Some(message)),
        difference("expose", code.expose, Some(spec.expose())),
        difference("retryable", code.retryable, retryable),
        difference("ws_close", code.ws_close, spec.ws_close()),
    ];
    errors.into_iter().flatten().collect()
}

fn difference<T: Copy + PartialEq + Debug>(fact: &str, documented: Option<T>, declared: Option<T>) -> Option<String> {
    let differs = documented.is_some() && documented != declared;
    differs.then(|| format!("{fact}: documented {documented:?}, declared {declared:?}"))
}

//! Every code over HTTP, for an API that documents few examples.

use std::error::Error;
use std::sync::Arc;

use ::http::Response;
use bytes::Bytes;
use serde_json::Value;

use super::report::Tally;
use super::{Code, Example, Report, System, http, placeholders};

/// Asks a service for an error of every code, and compares the status, the message and the headers with what is documented.
/// `message_at` is the place of the message in the body, as a JSON pointer.
///
/// # Errors
///
/// A fixture that cannot be read, and failures of the connection. What does not conform is in the report.
pub async fn check(system: &'static System, message_at: &str) -> Result<Report, Box<dyn Error>> {
    let codes = system.documented()?.codes;
    let examples: Vec<_> = codes.iter().map(|code| Arc::new(Example::of(code))).collect();
    let mut tally = Tally::new("codes");
    for (code, response) in codes.iter().zip(http::ask(system, &examples).await?) {
        tally.count(&code.id, differences(code, message_at, &response));
    }
    let mut report = Report::new(format!("{} over HTTP", system.name));
    report.add(tally);
    Ok(report)
}

impl Example {
    /// An error of this code, whatever is in it.
    #[must_use]
    pub fn of(code: &Code) -> Self {
        Self { id: Some(code.id.clone()), kind: "code".to_owned(), ..Self::default() }
    }
}

fn differences(code: &Code, message_at: &str, response: &Response<Bytes>) -> Vec<String> {
    let status = response.status().as_u16();
    let mut errors = Vec::new();
    if code.status != Some(status) {
        errors.push(format!("status: documented {:?}, sent {status}", code.status));
    }
    for (name, documented) in &code.headers {
        let sent: Vec<_> = response.headers().get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
        if !matches!(sent[..], [sent] if is_header(documented, sent)) {
            errors.push(format!("header {name}: documented {documented:?}, sent {sent:?}"));
        }
    }
    let body: Value = serde_json::from_slice(response.body()).unwrap_or_default();
    let sent = body.pointer(message_at).and_then(Value::as_str).unwrap_or_default();
    let message = code.message.as_deref();
    if message.is_some_and(|message| !placeholders::is_filled_in(message, &code.placeholders, sent)) {
        errors.push(format!("message: documented {message:?}, sent {sent:?}"));
    }
    for (name, documented) in code.body_fields.iter().filter(|(name, documented)| body.get(name) != Some(*documented)) {
        errors.push(format!("member {name}: documented {documented}, sent {:?}", body.get(name)));
    }
    errors
}

/// A header is documented as one placeholder, or as an example.
fn is_header(documented: &str, sent: &str) -> bool {
    let placeholder = documented.trim_matches(['<', '>']).to_owned();
    placeholders::is_filled_in(documented, &[placeholder], sent)
}

//! An envelope reads what it writes, and whatever else comes.

mod documented;
mod forms;
mod hostile;
mod mutilated;

use api_error::RemoteError;
use api_error::envelope::Envelope;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

fn read(envelope: &'static Envelope, body: &str) -> RemoteError {
    envelope.read(StatusCode::BAD_REQUEST, &HeaderMap::new(), body.to_owned())
}

fn headers<const N: usize>(headers: [(&'static str, &'static str); N]) -> HeaderMap {
    let header = |(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value));
    headers.into_iter().map(header).collect()
}

fn error(remote: &RemoteError) -> String {
    remote.read_error().map(ToString::to_string).unwrap_or_default()
}

/// The details as JSON, each with its name.
fn details(remote: &RemoteError) -> Vec<(&str, &str)> {
    remote.details().map(|(name, value)| (name, value.as_str())).collect()
}

//! Statuses that a service should not send, or not like this.

use super::Reason;
use crate::spec::{ErrorSpec, Retry};

pub(super) fn reserved_status(spec: &'static ErrorSpec) -> Option<Reason> {
    match spec.status().as_u16() {
        402 => Some("402 is reserved for future use: what it means is not defined yet".into()),
        418 => Some("418 is not used by HTTP, and reserved for the joke it was".into()),
        _ => None,
    }
}

pub(super) fn retryable_permanent(spec: &'static ErrorSpec) -> Option<Reason> {
    let status = spec.status().as_u16();
    let is_retryable = matches!(spec.retry(), Some(Retry::Always | Retry::IfIdempotent));
    (matches!(status, 410 | 501) && is_retryable).then(|| {
        format!("a {status} is permanent, and repeating the request does not help: leave out `retryable`").into()
    })
}

pub(super) fn network_status(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "511 is sent by what stands between a client and the network, and never by the server that was meant";
    (spec.status() == 511).then_some(reason.into())
}

pub(super) fn early_data_status(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "425 is for requests in early data only, or with `Early-Data: 1`";
    (spec.status() == 425).then_some(reason.into())
}

pub(super) fn unexplained(spec: &'static ErrorSpec) -> Option<Reason> {
    let what = match spec.status().as_u16() {
        428 => "how to resubmit the request",
        431 => "which header field is too large",
        451 => "what is demanded, and by whom",
        _ => return None,
    };
    let says_nothing = [spec.title(), spec.status().canonical_reason().unwrap_or_default()]
        .iter()
        .any(|text| spec.message().eq_ignore_ascii_case(text));
    says_nothing.then(|| format!("a {} should explain {what}: write a `message`", spec.status().as_str()).into())
}

pub(super) fn exposed_5xx(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "the fault is the service's own, and production shows its fields: expose single fields, or none";
    (spec.status().is_server_error() && spec.expose()).then_some(reason.into())
}

pub(super) fn unmarked_details(spec: &'static ErrorSpec) -> Option<Reason> {
    spec.has_unmarked_details().then(|| {
        "its type has texts for logs, and fields that clients see without a mark: `#[api(details = \"marked\")]` on the type, and \
         `#[api(detail)]` on the fields that are for clients"
            .into()
    })
}

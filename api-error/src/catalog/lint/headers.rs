//! Headers that a status asks for.

use super::Reason;
use crate::spec::{ErrorSpec, Retry};

pub(super) fn missing_challenge(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "a 401 must name the schemes that are accepted, and no `WWW-Authenticate` is declared";
    without(spec, 401, &["www-authenticate"], reason)
}

pub(super) fn missing_proxy_challenge(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "a 407 must name the schemes that are accepted, and no `Proxy-Authenticate` is declared";
    without(spec, 407, &["proxy-authenticate"], reason)
}

pub(super) fn missing_allow(spec: &'static ErrorSpec) -> Option<Reason> {
    without(spec, 405, &["allow"], "a 405 must list the methods that are allowed, and no `Allow` is declared")
}

pub(super) fn missing_upgrade(spec: &'static ErrorSpec) -> Option<Reason> {
    without(spec, 426, &["upgrade"], "a 426 must name the protocols to change to, and no `Upgrade` is declared")
}

pub(super) fn upgrade_without_connection(spec: &'static ErrorSpec) -> Option<Reason> {
    let is_alone = has(spec, &["upgrade"]) && !has(spec, &["connection"]);
    is_alone.then_some("`Upgrade` is about this connection only: declare `Connection: upgrade` beside it".into())
}

pub(super) fn missing_content_range(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "a 416 should tell the length of the whole, `bytes */1234`, and no `Content-Range` is declared";
    without(spec, 416, &["content-range"], reason)
}

pub(super) fn missing_accept(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason =
        "a 415 should tell what is accepted, and none of `Accept`, `Accept-Encoding` and `Accept-Patch` is declared";
    without(spec, 415, &["accept", "accept-encoding", "accept-patch"], reason)
}

pub(super) fn missing_blocked_by(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "a 451 should link to whoever blocks, `rel=\"blocked-by\"`, and no `Link` is declared";
    without(spec, 451, &["link"], reason)
}

pub(super) fn retryable_without_wait(spec: &'static ErrorSpec) -> Option<Reason> {
    let is_retryable = spec.retry().is_some_and(|retry| retry != Retry::Never);
    let reason =
        "it may be repeated, and nothing says when: add a `retry_after` field, or `header = \"Retry-After: 30\"`";
    (is_retryable && !has(spec, &["retry-after"])).then_some(reason.into())
}

fn without(spec: &'static ErrorSpec, status: u16, headers: &[&str], reason: &'static str) -> Option<Reason> {
    (spec.status() == status && !has(spec, headers)).then_some(reason.into())
}

/// Whether one of the headers is declared.
fn has(spec: &'static ErrorSpec, headers: &[&str]) -> bool {
    spec.headers().any(|name| headers.contains(&name))
}

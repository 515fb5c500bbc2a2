//! What a layer finds out about a request.

use std::borrow::Cow;
use std::time::SystemTime;

use http::header::{ACCEPT, ACCEPT_LANGUAGE, HOST, HeaderName};

use super::layer::Settings;
use super::{RequestHead, request_id, trace_parent};
use crate::language;
use crate::render::RequestContext;
use crate::render::context::RequestFacts;

static TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

impl Settings {
    /// The context of a request, from what the layer around this one knows already and from the request.
    pub(super) fn context(&self, outer: RequestContext, request: &impl RequestHead) -> RequestContext {
        let context = outer.with(|facts| {
            if facts.request_id.is_none() {
                self.identify(facts, request);
            }
            locate(facts, request);
            facts.is_of_a_request = true;
            facts.mode = self.mode.unwrap_or(facts.mode);
            facts.logs_rejected_values |= self.logs_rejected_values;
            facts.envelope = self.envelope.or(facts.envelope);
            self.offer_alternatives(facts, request);
            facts.preserved.extend_from_slice(&self.preserved);
        });
        match &self.context {
            Some(complete) => complete(context),
            None => context,
        }
    }

    /// What only the outermost layer finds out.
    fn identify(&self, facts: &mut RequestFacts, request: &impl RequestHead) {
        let now = SystemTime::now();
        facts.timestamp = Some(now);
        facts.host = host(request);
        facts.request_id =
            Some(request_id::accepted_or_generated(request.header(self.request_id()).next(), now).into());
        if facts.trace_id.is_none() {
            let trace_id = trace_parent::trace_id(request.header(&TRACEPARENT));
            facts.trace_id = trace_id.map(|id| id.to_owned().into());
        }
        let mut languages = request.header(&ACCEPT_LANGUAGE).peekable();
        if languages.peek().is_some() {
            facts.accept_language = Some(language::joined(languages, b','));
        }
    }

    /// Those of this layer come before those of the layers around it.
    fn offer_alternatives(&self, facts: &mut RequestFacts, request: &impl RequestHead) {
        facts.alternatives.splice(..0, self.alternatives.iter().copied());
        if !facts.alternatives.is_empty() && facts.accept.is_none() {
            facts.accept = Some(language::joined(request.header(&ACCEPT), b'\n'));
        }
    }
}

/// Adds the method and the path. A router that is nested in another may see a part of the path only, so what the layer around
/// this one has seen counts more, and the route counts most.
fn locate(facts: &mut RequestFacts, request: &impl RequestHead) {
    facts.method.get_or_insert_with(|| method(request.method()));
    match request.route() {
        Some(route) => facts.show_route(route, request.path()),
        None => _ = facts.path.get_or_insert_with(|| request.path().to_owned().into()),
    }
}

/// The authority of the URI, without userinfo, else the one header `Host` (RFC 9110 §7.2). What is longer than a
/// name of the DNS with a port is no host.
fn host(request: &impl RequestHead) -> Option<Cow<'static, str>> {
    const MAX_BYTES: usize = 255 + ":65535".len();
    let mut lines = request.header(&HOST);
    let of_header = lines.next().filter(|_| lines.next().is_none());
    let of_uri = request.authority().and_then(|authority| authority.rsplit('@').next()).map(str::as_bytes);
    let host = of_uri.or(of_header)?;
    let is_host = (1..=MAX_BYTES).contains(&host.len()) && host.iter().all(u8::is_ascii_graphic);
    String::from_utf8(host.to_vec()).ok().filter(|_| is_host).map(Cow::Owned)
}

/// The usual ones cost no allocation.
fn method(name: &str) -> Cow<'static, str> {
    let usual = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    let known = usual.into_iter().find(|known| *known == name);
    known.map_or_else(|| Cow::Owned(name.to_owned()), Cow::Borrowed)
}

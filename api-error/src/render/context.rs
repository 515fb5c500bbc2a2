//! Request metadata: the context that an error is rendered in.

mod current_trace;
mod entered;

use std::borrow::Cow;
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;
use std::time::SystemTime;

use serde::Serialize;

pub use self::entered::Entered;
use crate::json::Detail;
use crate::language::{self, Localizer, Matching};
use crate::layout::RequestFact;
use crate::render::accept;
use crate::render::envelope::Envelope;

/// Who reads the errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Strangers: what is hidden stays hidden. The default everywhere.
    #[default]
    Production,
    /// The people who write the service: everything is shown, and the slot `debug`.
    Development,
}

/// Request metadata: the id, path, method and time, whether it is production or development, and the envelope.
///
/// A context is *entered* around the work for a request; errors that are rendered there use it. A clone is cheap.
///
/// ```
/// use api_error::{ApiError, ErrorView, Mode, RequestContext};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404)]
/// struct NotFound;
///
/// let context = RequestContext::new().with_request_id("req-1");
/// let body = context.in_scope(|| ErrorView::new(&NotFound).body());
/// assert_eq!(body, r#"{"error":{"code":"NOT_FOUND","message":"Not found","request_id":"req-1"}}"#);
/// ```
///
/// Spawned tasks, threads and streamed bodies do not see the context of who started them. They take it along:
/// [`RequestContext::current`], then [`in_scope`](Self::in_scope) or [`scope`](Self::scope). Streams take it along with
/// [`until_error`](crate::guide::streams).
#[derive(Clone, Default)]
pub struct RequestContext {
    facts: Option<Arc<RequestFacts>>,
}

/// What is known of the request. A layer writes all that it knows at once.
#[derive(Clone, Default)]
pub(crate) struct RequestFacts {
    pub(crate) mode: Mode,
    pub(crate) envelope: Option<&'static Envelope>,
    /// Those of the innermost layer first.
    pub(crate) alternatives: Vec<&'static Envelope>,
    /// Each line with a line feed behind it.
    pub(crate) accept: Option<Vec<u8>>,
    /// Media types that layers do not replace.
    #[cfg(feature = "service")]
    pub(crate) preserved: Vec<Cow<'static, str>>,
    pub(crate) request_id: Option<Cow<'static, str>>,
    pub(crate) trace_id: Option<Cow<'static, str>>,
    pub(crate) method: Option<Cow<'static, str>>,
    pub(crate) path: Option<Cow<'static, str>>,
    /// The path as it came, where `path` is the route.
    requested_path: Option<Cow<'static, str>>,
    pub(crate) host: Option<Cow<'static, str>>,
    locale: Option<Cow<'static, str>>,
    pub(crate) accept_language: Option<Vec<u8>>,
    matching: Matching,
    localizer: Option<Plugged>,
    pub(crate) timestamp: Option<SystemTime>,
    /// A layer made it.
    #[cfg_attr(not(feature = "utoipa"), allow(dead_code, reason = "documents ask for it"))]
    pub(crate) is_of_a_request: bool,
    /// What is made of it is the same tomorrow.
    is_of_a_document: bool,
    #[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "logs ask for it"))]
    pub(crate) logs_rejected_values: bool,
    extras: Vec<(Cow<'static, str>, Vec<u8>)>,
}

/// A panic that leaves a localizer half changed is its own affair: contexts may be taken through `catch_unwind`.
#[derive(Clone)]
struct Plugged(Arc<dyn Localizer>);

impl UnwindSafe for Plugged {}
impl RefUnwindSafe for Plugged {}

#[cfg(feature = "service")]
impl RequestFacts {
    /// Shows the route instead of the path that came.
    pub(crate) fn show_route(&mut self, route: &str, path: &str) {
        let shown = self.path.replace(route.to_owned().into());
        self.requested_path.get_or_insert_with(|| shown.unwrap_or_else(|| path.to_owned().into()));
    }
}

/// Two methods for each text, with the slot that shows it; and what finds the text of a slot.
macro_rules! texts {
    ($($with:ident $name:ident $($fact:ident)? : $what:literal)*) => {
        $(
            #[doc = concat!("Sets ", $what, ".")]
            #[must_use]
            pub fn $with(self, value: impl Into<Cow<'static, str>>) -> Self {
                self.with(|facts| facts.$name = Some(value.into()))
            }

            #[doc = concat!("Returns ", $what, ", if it is known.")]
            #[must_use]
            pub fn $name(&self) -> Option<&str> {
                self.facts.as_ref()?.$name.as_deref()
            }
        )*

        /// The text of a slot.
        #[inline(always)]
        pub(crate) fn text(&self, fact: RequestFact) -> Option<&str> {
            match fact { RequestFact::Path => self.path(), $($(RequestFact::$fact => self.$name(),)?)* }
        }
    };
}

impl RequestContext {
    /// Production, and nothing known of the request.
    #[must_use]
    pub const fn new() -> Self {
        Self { facts: None }
    }

    texts! {
        with_request_id request_id RequestId: "the id of the request"
        with_trace_id trace_id TraceId: "the id of the distributed trace"
        with_method method Method: "the method of the request"
        with_host host Host: "the host that the request is for, with its port if it names one"
        with_locale locale: "the language of the reader, before whatever `Accept-Language` says"
    }

    /// Sets the path of the request. What a layer has found out, the route and the path that came, is replaced by it.
    #[must_use]
    pub fn with_path(self, value: impl Into<Cow<'static, str>>) -> Self {
        self.with(|facts| (facts.path, facts.requested_path) = (Some(value.into()), None))
    }

    /// Returns the path of the request, if it is known. A layer that knows the route gives that.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.facts.as_ref()?.path.as_deref()
    }

    /// The path as it came, where a layer shows the route.
    pub(crate) fn requested_path(&self) -> Option<&str> {
        self.facts.as_ref()?.requested_path.as_deref().or(self.path())
    }

    /// Says who reads the errors.
    #[must_use]
    pub fn with_mode(self, mode: Mode) -> Self {
        self.with(|facts| facts.mode = mode)
    }

    /// Who reads the errors.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.facts.as_ref().map_or(Mode::Production, |facts| facts.mode)
    }

    /// Lets logs hold the values that deserializers and validators reject, as their `Display` texts quote them: passwords and tokens
    /// among them. For a developer who looks for the reason of a rejection; off by default, also in
    /// [`Mode::Development`], which is about bodies. **A review looks for `rejected_values_in_logs`.**
    #[must_use]
    pub fn with_rejected_values_in_logs(self) -> Self {
        self.with(|facts| facts.logs_rejected_values = true)
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn logs_rejected_values(&self) -> bool {
        self.facts.as_ref().is_some_and(|facts| facts.logs_rejected_values)
    }

    /// Chooses an envelope for all errors of the request, before the one that their type states.
    #[must_use]
    pub fn with_envelope(self, envelope: &'static Envelope) -> Self {
        self.with(|facts| facts.envelope = Some(envelope))
    }

    /// The envelope that was chosen, before any [alternative](Self::with_alternative).
    #[must_use]
    pub fn envelope(&self) -> Option<&'static Envelope> {
        self.facts.as_ref()?.envelope
    }

    /// Offers another envelope to those who [accept](Self::with_accept) its media type and do not want that of the house style
    /// more. Responses then vary by `Accept`.
    ///
    /// ```
    /// use api_error::{ApiError, ErrorView, RequestContext};
    ///
    /// api_error::envelope! {
    ///     #[content_type = "text/html; charset=utf-8"]
    ///     static PAGE: Envelope = text "<!doctype html><title>{title}</title><p>{message}</p>";
    /// }
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404)]
    /// struct NotFound;
    ///
    /// let browser = RequestContext::new().with_alternative(&PAGE).with_accept(["text/html, */*;q=0.8"]);
    /// let response = browser.in_scope(|| ErrorView::new(&NotFound).response());
    /// assert_eq!(response.body(), "<!doctype html><title>Not found</title><p>Not found</p>");
    /// assert_eq!(response.headers()["vary"], "Accept");
    /// ```
    ///
    /// Of several that are wanted as much, the first one is chosen. Only envelopes with a [media type](Envelope::content_type) can be
    /// named, and so chosen. A variant with an envelope of its own keeps that.
    #[must_use]
    pub fn with_alternative(self, envelope: &'static Envelope) -> Self {
        self.with(|facts| facts.alternatives.push(envelope))
    }

    /// Sets the media types that the caller accepts: the header `Accept` ([RFC 9110 §12.5.1]), once for each line of it.
    ///
    /// An [alternative](Self::with_alternative) is chosen by quality values and specificity. A range with parameters holds only media
    /// types that have them too; `charset` is ignored. Malformed elements are ignored, and so is what ends after 32 elements or
    /// 1024 bytes. Where nothing fits, the house style is sent.
    ///
    /// [RFC 9110 §12.5.1]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
    #[must_use]
    pub fn with_accept(self, lines: impl IntoIterator<Item: AsRef<[u8]>>) -> Self {
        self.with(|facts| facts.accept = Some(language::joined(lines, b'\n')))
    }

    /// The media types that layers do not replace.
    #[cfg(feature = "service")]
    pub(crate) fn preserved(&self) -> &[Cow<'static, str>] {
        self.facts.as_ref().map_or(&[], |facts| &facts.preserved)
    }

    /// Whether there is anything to negotiate.
    pub(crate) fn has_alternatives(&self) -> bool {
        self.facts.as_ref().is_some_and(|facts| !facts.alternatives.is_empty())
    }

    /// Where the media type is chosen already.
    #[cfg(feature = "stream")]
    pub(crate) fn without_alternatives(self) -> Self {
        if self.has_alternatives() { self.with(|facts| facts.alternatives.clear()) } else { self }
    }

    /// This house style, or an alternative that the caller wants more.
    pub(crate) fn negotiated(&self, house: &'static Envelope) -> &'static Envelope {
        let negotiate = |facts: &RequestFacts| {
            let accept = facts.accept.as_deref().filter(|_| !facts.alternatives.is_empty())?;
            Some(accept::choose(accept, house, &facts.alternatives))
        };
        self.facts.as_deref().and_then(negotiate).unwrap_or(house)
    }

    /// Sets the languages that the caller asks for: the header `Accept-Language`, once for each line of it.
    ///
    /// Of it the language is chosen for errors that have [translations](crate::language). Nothing in it is a fault: what cannot
    /// be read is ignored.
    ///
    /// ```
    /// use api_error::RequestContext;
    /// use http::header::ACCEPT_LANGUAGE;
    ///
    /// # let request = http::Request::new(());
    /// RequestContext::new().with_accept_language(request.headers().get_all(ACCEPT_LANGUAGE));
    /// ```
    #[must_use]
    pub fn with_accept_language(self, lines: impl IntoIterator<Item: AsRef<[u8]>>) -> Self {
        self.with(|facts| facts.accept_language = Some(language::joined(lines, b',')))
    }

    /// Says how far a language may be from what the caller asks for.
    #[must_use]
    pub fn with_language_matching(self, matching: Matching) -> Self {
        self.with(|facts| facts.matching = matching)
    }

    pub(crate) fn language_matching(&self) -> Matching {
        self.facts.as_ref().map_or(Matching::Strict, |facts| facts.matching)
    }

    /// The languages that are asked for, as in `Accept-Language`. One language alone is of that form too.
    pub(crate) fn wanted_languages(&self) -> Option<&[u8]> {
        let facts = self.facts.as_ref()?;
        facts.locale.as_deref().map(str::as_bytes).or(facts.accept_language.as_deref())
    }

    /// Sets where messages in other languages come from, for an application that has a system for them.
    #[must_use]
    pub fn with_localizer(self, localizer: Arc<dyn Localizer>) -> Self {
        self.with(|facts| facts.localizer = Some(Plugged(localizer)))
    }

    /// Where messages in other languages come from.
    #[inline]
    pub(crate) fn localizer(&self) -> Option<&dyn Localizer> {
        Some(&*self.facts.as_ref()?.localizer.as_ref()?.0)
    }

    /// A localizer is code of the application.
    pub(crate) fn without_localizer(self) -> Self {
        self.with(|facts| facts.localizer = None)
    }

    /// Sets the time of the request.
    #[must_use]
    pub fn with_timestamp(self, timestamp: SystemTime) -> Self {
        self.with(|facts| facts.timestamp = Some(timestamp))
    }

    /// The time of the request; without one, now.
    #[must_use]
    pub fn timestamp(&self) -> SystemTime {
        self.facts.as_ref().and_then(|facts| facts.timestamp).unwrap_or_else(SystemTime::now)
    }

    /// The time that waits are measured from: not when the request began. That of a document is its timestamp.
    pub(crate) fn now(&self) -> SystemTime {
        let documented = self.facts.as_ref().filter(|facts| facts.is_of_a_document);
        documented.and_then(|facts| facts.timestamp).unwrap_or_else(SystemTime::now)
    }

    /// What is known of a request is no part of a document, which others read: of the context that a layer made the envelope stays.
    /// It has a time, so that what is made of it is the same tomorrow.
    #[cfg(feature = "utoipa")]
    pub(crate) fn for_documents(self, timestamp: SystemTime) -> Self {
        let is_of_a_request = self.facts.as_ref().is_some_and(|facts| facts.is_of_a_request);
        let envelope = self.envelope();
        let context = if is_of_a_request { Self::new().with(|facts| facts.envelope = envelope) } else { self };
        context.with(|facts| {
            facts.timestamp = facts.timestamp.or(Some(timestamp));
            facts.is_of_a_document = true;
        })
    }

    /// Sets what the slot `extra.NAME` shows for errors that have no constant of that name.
    ///
    /// `None`, and a value that does not serialize, are absent.
    #[must_use]
    pub fn with_extra(self, name: impl Into<Cow<'static, str>>, value: impl Serialize) -> Self {
        let mut json = Vec::new();
        match value.write_json(&mut json) {
            Ok(()) if !json.is_empty() => self.with(|facts| facts.extras.push((name.into(), json))),
            _ => self,
        }
    }

    /// The JSON of an extra.
    pub(crate) fn extra(&self, name: &str) -> Option<&[u8]> {
        let extras = &self.facts.as_ref()?.extras;
        extras.iter().rev().find(|(known, _)| known == name).map(|(_, json)| &**json)
    }

    /// Whether anything was ever said about the request.
    pub(crate) fn is_known(&self) -> bool {
        self.facts.is_some()
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut RequestFacts)) -> Self {
        change(Arc::make_mut(self.facts.get_or_insert_default()));
        self
    }
}

impl fmt::Debug for RequestContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestContext")
            .field("mode", &self.mode())
            .field("request_id", &self.request_id())
            .field("method", &self.method())
            .field("path", &self.path())
            .finish_non_exhaustive()
    }
}

//! An error, in a context, in an envelope: what a client may see. How an error hands over its fields is `error/fields.rs`.

mod facts;
mod headers;
mod language;
mod mark;
mod negotiation;
mod nested;
mod omissions;
mod questions;
mod response;
mod safe;

use std::cell::{Cell, OnceCell};
use std::error::Error;
use std::fmt;
use std::rc::Rc;

use self::language::Language;
#[cfg(feature = "service")]
pub(crate) use self::language::add_vary;
pub(crate) use self::mark::Mark;
use self::questions::{MessageSource, RejectedFields, VisibleFields};
use crate::error::chain::{self, RejectedValues};
use crate::error::fields::Reveal;
use crate::error::{ApiError, AsApiError, FieldError, FieldErrors, FieldVisitor, Fields};
use crate::layout::Piece;
use crate::render::envelope::{Chosen, Envelope};
use crate::render::report::LeftOut;
use crate::render::{Mode, RequestContext};
use crate::spec::ErrorSpec;

/// An error as a client may see it.
///
/// ```
/// use api_error::{ApiError, ErrorView, Mode, RequestContext};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 500, message = "Storage failed")]
/// struct StorageFailed {
///     table: &'static str,
/// }
///
/// let error = StorageFailed { table: "sessions" };
/// let view = ErrorView::new(&error);
/// assert_eq!(view.status(), 500);
/// assert_eq!(view.body(), r#"{"error":{"code":"STORAGE_FAILED","message":"Storage failed"}}"#);
///
/// let development = RequestContext::new().with_mode(Mode::Development);
/// assert_eq!(
///     ErrorView::new(&error).with_context(development).body(),
///     r#"{"error":{"code":"STORAGE_FAILED","message":"Storage failed","details":{"table":"sessions"}}}"#,
/// );
/// ```
///
/// It also implements [`Serialize`](serde::Serialize), for formats other than JSON.
pub struct ErrorView<'a> {
    error: &'a dyn ApiError,
    spec: &'static ErrorSpec,
    context: RequestContext,
    pub(crate) envelope: &'static Envelope,
    /// Whether the response varies by `Accept`.
    is_negotiated: bool,
    /// Found out by the first walk over the fields, whatever that is for.
    visible_fields: Cell<Option<VisibleFields>>,
    /// `None` for an error with messages in one language only. Else it is decided when the first text is asked for. (Nobody shares it;
    /// but to drop no `Rc` is one comparison, to drop no `Box` a call.)
    language: Option<Rc<OnceCell<Language>>>,
    /// Whether a context is entered here. One that is only handed over has nobody who waits for a mark.
    is_inside: bool,
    /// The error that holds this one, where a list of the envelope is at this one.
    outer: Option<&'a ErrorView<'a>>,
    left_out: LeftOut,
}

impl<'a> ErrorView<'a> {
    /// The error in the current context.
    pub fn new<E: AsApiError + ?Sized>(error: &'a E) -> Self {
        let context = RequestContext::current();
        let is_inside = context.is_known();
        Self::of(error.as_api_error(), context, is_inside)
    }

    #[inline]
    fn of(error: &'a dyn ApiError, context: RequestContext, is_inside: bool) -> Self {
        let Chosen { envelope, is_negotiated } = Envelope::of(error, &context);
        let spec = error.spec();
        let language = language::has_several(spec, &context).then(Rc::default);
        Self {
            error,
            spec,
            context,
            envelope,
            is_negotiated,
            visible_fields: Cell::new(None),
            language,
            is_inside,
            outer: None,
            left_out: LeftOut::default(),
        }
    }

    /// The same in another context, and in the envelope that this one chooses.
    #[must_use]
    pub fn with_context(self, context: RequestContext) -> Self {
        Self::of(self.error, context, self.is_inside)
    }

    /// The same in another envelope: for a WebSocket, a webhook, a log.
    #[must_use]
    pub fn with_envelope(self, envelope: &'static Envelope) -> Self {
        Self { envelope, is_negotiated: false, ..self }
    }

    /// The static facts of the error.
    #[must_use]
    pub fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    /// The context the error is seen in.
    #[must_use]
    pub fn context(&self) -> &RequestContext {
        &self.context
    }

    /// The message as the client may see it.
    #[must_use]
    pub fn message(&self) -> impl fmt::Display {
        Message(self)
    }

    /// The error itself, nothing hidden: for the eyes of those who run the service.
    #[cfg(feature = "tracing")]
    pub(crate) fn error(&self) -> &'a dyn ApiError {
        self.error
    }

    /// What kinds of fields there are to be seen.
    #[inline]
    pub(crate) fn visible_fields(&self) -> VisibleFields {
        self.visible_fields.get().unwrap_or_else(|| {
            let visible_fields = self.find_visible_fields();
            self.visible_fields.set(Some(visible_fields));
            visible_fields
        })
    }

    #[cold]
    fn find_visible_fields(&self) -> VisibleFields {
        let mut found = VisibleFields::default();
        self.visit(&mut found);
        found
    }

    /// Shows the fields to a visitor, as far as they may be seen.
    pub(crate) fn visit(&self, visitor: &mut dyn FieldVisitor) {
        let reveal = if self.is_development() { Reveal::Everything } else { Reveal::Exposed };
        self.error.visit(&mut Fields::new(visitor, reveal));
    }

    /// The message of the spec, where it is that: not of those that show fields, unless they are hidden, nor of an error that
    /// has one of its own.
    #[inline]
    pub(crate) fn static_message(&self) -> Option<&'static str> {
        match self.visible_fields().message {
            MessageSource::Own => None,
            MessageSource::OfSpec if self.spec.message_is_template() && self.shows_fields() => None,
            MessageSource::OfSpec | MessageSource::OfSpecWithoutFields => Some(self.spec.static_message()),
        }
    }

    /// Whether a message may show fields.
    fn shows_fields(&self) -> bool {
        self.is_development() || self.error.expose()
    }

    /// Writes a message that is not in the spec.
    pub(crate) fn write_message(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        self.error.message(out)
    }

    /// The same as a text: what a field fails to write is missing.
    pub(crate) fn formatted_message(&self) -> String {
        self.or_safe(|view| {
            let mut text = String::new();
            match view.static_message() {
                Some(message) => message.clone_into(&mut text),
                None => _ = view.write_message(&mut text),
            }
            text
        })
    }

    /// The documentation URL of the envelopes that the context and the type choose, where this one states none: problem details, which
    /// a client asked for, are documented where the house style is. Empty: there is none.
    #[cold]
    pub(crate) fn docs_url_of_other_envelopes(&self) -> &'static [Piece] {
        let of_type = || Envelope::of(self.error, &RequestContext::new()).envelope.settings.docs_url;
        let of_context = self.context.envelope().map(|envelope| envelope.settings.docs_url);
        of_context.filter(|url| !url.is_empty()).unwrap_or_else(of_type)
    }

    /// The error and its sources for the slot `debug`, in development.
    pub(crate) fn debug(&self) -> Option<&dyn Error> {
        self.is_development().then_some(self.error as &dyn Error)
    }

    /// The texts of what the error was caused by, as far as they may be seen.
    pub(crate) fn causes(&self) -> Vec<String> {
        if self.is_development() {
            chain::texts(self.error, RejectedValues::Kept).1
        } else if self.envelope.settings.expose_causes && self.error.expose() {
            chain::texts(self.error, RejectedValues::LeftOut).1
        } else {
            Vec::new()
        }
    }

    pub(crate) fn for_each_untranslated(&self, each: &mut dyn FnMut(&FieldError)) {
        if self.visible_fields().field_errors {
            self.visit(&mut RejectedFields { each });
        }
    }

    fn is_development(&self) -> bool {
        self.context.mode() == Mode::Development
    }
}

struct Message<'a, 'v>(&'v ErrorView<'a>);

impl fmt::Display for Message<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.translated_message().or_else(|| self.0.static_message()) {
            Some(message) => f.pad(message),
            None => f.write_str(&self.0.formatted_message()),
        }
    }
}

/// The rejected fields, as far as they may be seen, in the language of the body.
impl FieldErrors for ErrorView<'_> {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        match self.language().and_then(Language::field_errors) {
            Some(translated) => translated.iter().for_each(each),
            None => self.for_each_untranslated(each),
        }
    }
}

impl fmt::Debug for ErrorView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorView").field("spec", self.spec()).field("context", &self.context).finish_non_exhaustive()
    }
}

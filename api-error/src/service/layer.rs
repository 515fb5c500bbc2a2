//! What a service says once about all of its errors.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use http::{HeaderName, HeaderValue, StatusCode};

use crate::error::ApiError;
use crate::render::envelope::{Envelope, PROBLEM};
use crate::render::{Mode, RequestContext};

/// One shape for every error response of a service.
///
/// ```
/// use api_error::Mode;
/// use api_error::service::ApiErrorLayer;
///
/// api_error::envelope! {
///     pub static HOUSE: Envelope = { "code": code, "message": message, "request_id": request_id };
/// }
///
/// let layer = ApiErrorLayer::new().with_envelope(&HOUSE);
/// # let is_developer_machine = false;
/// let layer = if is_developer_machine { layer.with_mode(Mode::Development) } else { layer };
/// ```
///
/// What it does: see the [module](crate::service). A clone is cheap.
#[derive(Clone, Default)]
pub struct ApiErrorLayer {
    pub(super) settings: Arc<Settings>,
}

#[derive(Clone, Default)]
pub(super) struct Settings {
    pub(super) mode: Option<Mode>,
    pub(super) logs_rejected_values: bool,
    pub(super) envelope: Option<&'static Envelope>,
    pub(super) alternatives: Vec<&'static Envelope>,
    pub(super) preserved: Vec<Cow<'static, str>>,
    request_id: Option<HeaderName>,
    pub(super) hides_request_id: bool,
    pub(super) panics: Panics,
    pub(super) code: Option<HeaderName>,
    pub(super) challenge: Option<HeaderValue>,
    errors: Vec<Arc<dyn ApiError + Send + Sync>>,
    pub(super) context: Option<Arc<Context>>,
}

/// What becomes of panics.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Panics {
    #[default]
    AreCaught,
    Pass,
}

type Context = dyn Fn(RequestContext) -> RequestContext + Send + Sync;

static X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

impl ApiErrorLayer {
    /// Production, the default envelope, and request ids in `x-request-id`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Chooses the envelope of all errors, before the one that their type states.
    #[must_use]
    pub fn with_envelope(self, envelope: &'static Envelope) -> Self {
        self.with(|settings| settings.envelope = Some(envelope))
    }

    /// Says who reads the errors. **The one switch that shows what is hidden**: a review looks for `Mode::Development`.
    #[must_use]
    pub fn with_mode(self, mode: Mode) -> Self {
        self.with(|settings| settings.mode = Some(mode))
    }

    /// Lets logs hold rejected values: see [`RequestContext::with_rejected_values_in_logs`].
    #[must_use]
    pub fn with_rejected_values_in_logs(self) -> Self {
        self.with(|settings| settings.logs_rejected_values = true)
    }

    /// Offers another envelope to those who accept its media type and do not want that of the house style more: error pages for
    /// browsers, in a service whose house style is JSON.
    ///
    /// ```
    /// use api_error::service::ApiErrorLayer;
    ///
    /// api_error::envelope! {
    ///     pub static HOUSE: Envelope = { "code": code, "message": message, "request_id": request_id };
    ///
    ///     /// Slots are escaped for HTML.
    ///     #[content_type = "text/html; charset=utf-8"]
    ///     pub static PAGE: Envelope = text "<!doctype html><title>{status} {reason}</title><p>{message}</p>";
    /// }
    ///
    /// ApiErrorLayer::new().with_envelope(&HOUSE).with_alternative(&PAGE);
    /// ```
    ///
    /// The header `Accept` decides, by quality values and specificity ([RFC 9110 §12.5.1]); errors then have `Vary: Accept`. No `Accept`
    /// makes a response fail: where nothing fits, the house style is sent. It is also what `*/*` gets, and an alternative is sent to
    /// those who name its media type and want it at least as much. Of several alternatives that are wanted as much, the first one is
    /// sent. A layer inside of others offers its own before theirs. A variant with an
    /// [envelope of its own](macro@crate::ApiError#an-envelope-of-its-own) keeps that.
    ///
    /// [RFC 9110 §12.5.1]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
    #[must_use]
    pub fn with_alternative(self, envelope: &'static Envelope) -> Self {
        self.with(|settings| settings.alternatives.push(envelope))
    }

    /// Offers [`envelope::PROBLEM`](crate::envelope::PROBLEM): an [alternative](Self::with_alternative) for those who name
    /// `application/problem+json`.
    #[must_use]
    pub fn with_problem_json(self) -> Self {
        self.with_alternative(&PROBLEM)
    }

    /// Preserves error responses of this media type, such as the error pages that a handler makes itself. They get the headers that are
    /// missing, and keep their body. Repeatable; layers inside of this one preserve them too.
    ///
    /// ```
    /// use api_error::service::ApiErrorLayer;
    ///
    /// ApiErrorLayer::new().with_preserved("text/html");
    /// ```
    ///
    /// **Pages of that type that a framework or a proxy makes are preserved too**, with all that they show. JSON and gRPC are preserved
    /// in any case.
    #[must_use]
    pub fn with_preserved(self, media_type: impl Into<Cow<'static, str>>) -> Self {
        self.with(|settings| settings.preserved.push(media_type.into()))
    }

    /// The header that request ids are taken from, and put into. It is `x-request-id` unless stated.
    ///
    /// A request id is taken if it is visible ASCII, of at most 128 bytes. Else it is a new UUID of version 7.
    #[must_use]
    pub fn with_request_id_header(self, name: HeaderName) -> Self {
        self.with(|settings| settings.request_id = Some(name))
    }

    /// Puts the request id into error bodies alone, and not into the headers of the responses.
    #[must_use]
    pub fn without_request_id_header(self) -> Self {
        self.with(|settings| settings.hides_request_id = true)
    }

    /// Repeats the code of the error in a header such as `x-error-code`: the only place that a response to HEAD has for it.
    #[must_use]
    pub fn with_code_header(self, name: HeaderName) -> Self {
        self.with(|settings| settings.code = Some(name))
    }

    /// The challenge of a 401 that states none. A 401 must have one ([RFC 9110 §11.6.1]).
    ///
    /// ```
    /// use api_error::service::ApiErrorLayer;
    /// use http::HeaderValue;
    ///
    /// ApiErrorLayer::new().with_challenge(HeaderValue::from_static("Bearer realm=\"shop\""));
    /// ```
    ///
    /// [RFC 9110 §11.6.1]: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
    #[must_use]
    pub fn with_challenge(self, challenge: HeaderValue) -> Self {
        self.with(|settings| settings.challenge = Some(challenge))
    }

    /// An error of the service's own for the responses of its status that no handler made, instead of that of
    /// [`HttpError`](super::HttpError) or [`InputError`](super::InputError): with its code, texts, fields, headers and envelope.
    /// The field errors of rejected input stay.
    ///
    /// ```
    /// use api_error::ApiError;
    /// use api_error::service::ApiErrorLayer;
    ///
    /// #[derive(Debug, ApiError)]
    /// enum ShopError {
    ///     #[api(status = 404, code = "SHOP_NO_ROUTE", message = "There is no such page")]
    ///     UnknownRoute,
    ///     #[api(status = 401, header = "WWW-Authenticate: Bearer realm=\"shop\"")]
    ///     NoToken,
    /// }
    ///
    /// ApiErrorLayer::new().with_error(ShopError::UnknownRoute).with_error(ShopError::NoToken);
    /// ```
    #[must_use]
    pub fn with_error(self, error: impl ApiError + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.errors.push(Arc::new(error)))
    }

    /// Lets panics of handlers pass: to a layer further out that catches them, or to the server, which drops the connection. Else
    /// a panic is a 500, its text is logged, and the connection is kept.
    #[must_use]
    pub fn without_catching_panics(self) -> Self {
        self.with(|settings| settings.panics = Panics::Pass)
    }

    /// Adds to the context of each request what the service knows: [extras](RequestContext::with_extra), or where its
    /// [translations](RequestContext::with_localizer) come from.
    ///
    /// ```
    /// use api_error::service::ApiErrorLayer;
    ///
    /// ApiErrorLayer::new().with_context(|context| context.with_extra("region", "eu-1"));
    /// ```
    #[must_use]
    pub fn with_context(self, complete: impl Fn(RequestContext) -> RequestContext + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.context = Some(Arc::new(complete)))
    }

    fn with(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.settings));
        self
    }
}

impl Settings {
    pub(super) fn request_id(&self) -> &HeaderName {
        self.request_id.as_ref().unwrap_or(&X_REQUEST_ID)
    }

    /// The error of the service's own for a response that no handler made.
    pub(super) fn own_error(&self, status: StatusCode) -> Option<&dyn ApiError> {
        let own = self.errors.iter().rev().find(|error| error.status() == status);
        own.map(|error| -> &dyn ApiError { &**error })
    }
}

impl fmt::Debug for ApiErrorLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiErrorLayer")
            .field("mode", &self.settings.mode)
            .field("envelope", &self.settings.envelope)
            .finish_non_exhaustive()
    }
}

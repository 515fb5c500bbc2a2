//! How errors look on the wire.
//!
//! An [`Envelope`] is declared as the JSON it produces, with [`envelope!`](crate::envelope!):
//!
//! ```
//! use api_error::{ApiError, ErrorView};
//!
//! api_error::envelope! {
//!     /// The house style.
//!     #[docs_url = "https://docs.example.dev/errors/{code}"]
//!     pub static HOUSE: Envelope = {
//!         "success": false,
//!         "error": { "code": code, "message": message, "details"?: details, "help": docs_url },
//!     };
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404, envelope = HOUSE)]
//! struct UserNotFound {
//!     id: u32,
//! }
//!
//! let body = ErrorView::new(&UserNotFound { id: 7 }).body();
//! assert_eq!(
//!     body,
//!     r#"{"success":false,"error":{"code":"USER_NOT_FOUND","message":"User not found","details":{"id":7},"help":"https://docs.example.dev/errors/USER_NOT_FOUND"}}"#,
//! );
//! ```

mod buffer;
mod builtin;
mod calls;
mod details;
mod encode;
mod text;
mod writer;

use std::any::Any;
use std::fmt;

use bytes::Bytes;
use http::{HeaderValue, Response};

pub use self::builtin::{ERROR, PROBLEM};
pub(crate) use self::encode::{details, header_value};
#[cfg(feature = "utoipa")]
pub(crate) use self::text::of_spec;
pub use self::writer::Writer;
use super::context::RequestContext;
use super::view::ErrorView;
use crate::error::{AnyEnvelope, ApiError, EnvelopeChoice};
use crate::layout::{Escape, Piece, Settings, Value};

/// The body of a response.
pub enum Body {
    /// JSON.
    Json {
        /// The template.
        value: Value,
        /// The same as calls.
        write: fn(&mut Writer<'_, '_>),
    },
    /// Any other text.
    Text {
        /// The parts in order; an absent slot is empty.
        pieces: &'static [Piece],
        /// What the media type asks for.
        escape: Escape,
    },
    /// No body at all.
    Empty,
    /// What a function of the view makes.
    Function(Render),
}

/// A wire layout as data.
pub struct Envelope {
    pub(crate) body: Body,
    content_type: Option<HeaderValue>,
    pub(crate) settings: Settings,
}

/// Makes a response of what may be seen.
pub type Render = fn(&ErrorView<'_>) -> Response<Bytes>;

impl Envelope {
    /// What `envelope!` expands to.
    #[doc(hidden)]
    #[must_use]
    pub const fn declare(body: Body, settings: Settings) -> Self {
        let content_type =
            if settings.content_type.is_empty() { None } else { Some(HeaderValue::from_static(settings.content_type)) };
        Self { body, content_type, settings }
    }

    /// An envelope that a template cannot say: a function of what may be seen.
    ///
    /// The function makes the body and the headers that describe it. The status is the error's own, whatever the function
    /// returns, and the headers of the error are added where the function set none of that name.
    ///
    /// It asks the view for the code, the message, the details and all else, but not for the body, which is the function itself.
    ///
    /// ```
    /// use api_error::envelope::Envelope;
    /// use api_error::{ApiError, ErrorView};
    /// use bytes::Bytes;
    ///
    /// static LEGACY: Envelope = Envelope::function(|view| {
    ///     http::Response::new(Bytes::from(format!("ERR;{};{}", view.code(), view.message())))
    /// });
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404, envelope = LEGACY)]
    /// struct NotFound;
    ///
    /// let response = ErrorView::new(&NotFound).response();
    /// assert_eq!(response.status(), 404);
    /// assert_eq!(response.body(), "ERR;NOT_FOUND;Not found");
    /// ```
    #[must_use]
    pub const fn function(render: Render) -> Self {
        Self::function_with_content_type("", render)
    }

    /// The same for bodies of one media type, which content negotiation knows then
    /// ([`with_alternative`](RequestContext::with_alternative)). The function need not set the header.
    ///
    /// Templates of `envelope!` escape what they show. A function has to do so itself, since messages and details may hold what a
    /// client sent:
    ///
    /// ```
    /// use api_error::envelope::Envelope;
    /// use api_error::{ApiError, ErrorView, RequestContext};
    /// use bytes::Bytes;
    ///
    /// static PAGE: Envelope = Envelope::function_with_content_type("text/html; charset=utf-8", |view| {
    ///     let message = escaped(&view.message().to_string());
    ///     let hint = if view.status() == 404 { "<p><a href=\"/\">Home</a></p>" } else { "" };
    ///     http::Response::new(Bytes::from(format!("<!doctype html><p>{message}</p>{hint}")))
    /// });
    ///
    /// /// For text and for quoted values of attributes.
    /// fn escaped(text: &str) -> String {
    ///     let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    ///     text.replace('"', "&quot;").replace('\'', "&#39;")
    /// }
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404, message = "There is no page {name}")]
    /// struct NoPage {
    ///     name: String,
    /// }
    ///
    /// let browser = RequestContext::new().with_alternative(&PAGE).with_accept(["text/html"]);
    /// let error = NoPage { name: "<script>".into() };
    /// let response = ErrorView::new(&error).with_context(browser).response();
    /// assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
    /// assert_eq!(
    ///     response.body(),
    ///     "<!doctype html><p>There is no page &lt;script&gt;</p><p><a href=\"/\">Home</a></p>",
    /// );
    /// ```
    #[must_use]
    pub const fn function_with_content_type(content_type: &'static str, render: Render) -> Self {
        let settings = Settings { content_type, headers: &[], docs_url: &[], expose_causes: false };
        Self::declare(Body::Function(render), settings)
    }

    /// The media type of the body; `None` where there is no body, or a [function](Self::function) decides.
    #[must_use]
    pub const fn content_type(&self) -> Option<&HeaderValue> {
        self.content_type.as_ref()
    }

    /// The envelope to render an error in, in this context. None is fixed where the context may choose.
    #[inline]
    pub(crate) fn of(error: &dyn ApiError, context: &RequestContext) -> Chosen {
        let of_type = match error.envelope() {
            EnvelopeChoice::FromContext => None,
            EnvelopeChoice::ContextFirst(of_type) => declared(of_type),
            EnvelopeChoice::InnerFirst(of_type) => match error.delegate().and_then(fixed) {
                Some(envelope) => return Chosen { envelope, is_negotiated: false },
                None => declared(of_type),
            },
            EnvelopeChoice::Fixed(envelope) => {
                return Chosen { envelope: declared(envelope).unwrap_or(&ERROR), is_negotiated: false };
            }
        };
        let house = context.envelope().or(of_type).unwrap_or(&ERROR);
        Chosen { envelope: context.negotiated(house), is_negotiated: context.has_alternatives() }
    }

    /// This envelope, as errors know it.
    #[doc(hidden)]
    #[must_use]
    pub const fn any(&'static self) -> &'static dyn AnyEnvelope {
        self
    }
}

impl AnyEnvelope for Envelope {}

/// The envelope of an error.
pub(crate) struct Chosen {
    pub(crate) envelope: &'static Envelope,
    /// Another `Accept` might have chosen another one.
    pub(crate) is_negotiated: bool,
}

fn declared(envelope: &'static dyn AnyEnvelope) -> Option<&'static Envelope> {
    (envelope as &dyn Any).downcast_ref()
}

/// The envelope that an error, or the one inside of it, has in every context.
fn fixed(error: &dyn ApiError) -> Option<&'static Envelope> {
    match error.envelope() {
        EnvelopeChoice::Fixed(envelope) => declared(envelope),
        EnvelopeChoice::InnerFirst(_) => fixed(error.delegate()?),
        EnvelopeChoice::FromContext | EnvelopeChoice::ContextFirst(_) => None,
    }
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Envelope");
        debug.field("content_type", &self.content_type);
        if let Body::Json { value, .. } = &self.body {
            debug.field("body", value);
        }
        debug.finish_non_exhaustive()
    }
}

#[doc = include_str!("../../docs/envelope.md")]
#[macro_export]
macro_rules! envelope {
    ($($declarations:tt)*) => {
        $crate::private::envelope! { $crate; $($declarations)* }
    };
}

//! Messages from a system of the application's own.

use std::borrow::Cow;

use super::Arguments;
use crate::error::FieldError;
use crate::spec::ErrorSpec;

/// Knows the messages of errors in other languages: for teams that have a system for translations.
///
/// [`RequestContext::with_localizer`](crate::RequestContext::with_localizer) plugs it in. It is asked first, and where it has no
/// message the files of the type are. The rest is as it is for those: one language per body, `Content-Language` and `Vary`, and
/// the text in the attribute where a message is missing.
///
/// ```
/// use std::borrow::Cow;
/// use std::sync::Arc;
///
/// use api_error::language::{Arguments, Localizer};
/// use api_error::{ApiError, ErrorSpec, ErrorView, FieldError, RequestContext};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404, message = "No user of the id {id}")]
/// struct UserNotFound {
///     id: u32,
/// }
///
/// struct Translations;
///
/// impl Localizer for Translations {
///     fn locales(&self) -> &[&'static str] {
///         &["de"]
///     }
///
///     fn message(&self, _locale: &str, spec: &'static ErrorSpec, arguments: &Arguments) -> Option<Cow<'static, str>> {
///         match spec.code() {
///             "USER_NOT_FOUND" => Some(format!("Kein Benutzer mit der Nummer {}", arguments.get("id")?).into()),
///             _ => None,
///         }
///     }
///
///     fn field_message(&self, _locale: &str, _error: &FieldError) -> Option<Cow<'static, str>> {
///         None
///     }
/// }
///
/// let context = RequestContext::new().with_localizer(Arc::new(Translations)).with_accept_language(["de-CH, en;q=0.5"]);
/// let response = ErrorView::new(&UserNotFound { id: 7 }).with_context(context).response();
/// assert_eq!(response.headers()["content-language"], "de");
/// assert_eq!(
///     response.body(),
///     r#"{"error":{"code":"USER_NOT_FOUND","message":"Kein Benutzer mit der Nummer 7","details":{"id":7}}}"#,
/// );
/// ```
pub trait Localizer: Send + Sync {
    /// The locales there are messages for, such as `"de"` or `"pt-BR"`. Those that are known at run time only can be leaked, once
    /// each ([`String::leak`]).
    fn locales(&self) -> &[&'static str];

    /// The locale of the texts in the attributes, for types that state none themselves.
    fn default_locale(&self) -> &'static str {
        "en"
    }

    /// The message of an error; `None` where there is no translation.
    ///
    /// `arguments` are the details that may be shown. Of an error that is hidden there are none.
    fn message(&self, locale: &str, spec: &'static ErrorSpec, arguments: &Arguments) -> Option<Cow<'static, str>>;

    /// The title of an error, which is the same in every occurrence; without one, the default title stays.
    fn title(&self, locale: &str, spec: &'static ErrorSpec) -> Option<Cow<'static, str>> {
        let _ = (locale, spec);
        None
    }

    /// The message of one rejected field, by its code and its parameters; `None` where there is no translation.
    fn field_message(&self, locale: &str, error: &FieldError) -> Option<Cow<'static, str>>;
}

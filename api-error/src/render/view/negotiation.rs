//! Chooses the language of a body.
//!
//! One body never mixes languages. So all its texts are looked up together, and if one of them is missing in the language that
//! the caller likes best, or cannot be formatted, the body is in the default language: the texts in the attributes.

use std::borrow::Cow;

use http::header::{HeaderMap, HeaderValue};

use super::ErrorView;
use super::language::{Language, Texts, add_vary};
use super::questions::MessageSource;
use crate::error::FieldError;
use crate::language::{self, Arguments, Localizer, Untranslated};
use crate::spec::{Locales, Translation};

impl ErrorView<'_> {
    /// The language of the body, where that is known: the one that was negotiated for an error with
    /// [translations](crate::language), else the one of the context.
    #[must_use]
    pub fn locale(&self) -> Option<&str> {
        self.language().map_or_else(|| self.context.locale(), |language| Some(language.locale))
    }

    /// `None` for an error with messages in one language only.
    #[inline]
    pub(super) fn language(&self) -> Option<&Language> {
        let language = self.language.as_ref()?;
        Some(language.get_or_init(|| Language::of(self)))
    }

    /// The language that the caller asked for, or what it got instead.
    #[cfg(feature = "tonic")]
    pub(crate) fn negotiated_locale(&self) -> Option<&str> {
        self.context.wanted_languages()?;
        Some(self.language()?.locale)
    }

    /// The title in another language than that of the attribute.
    #[inline]
    pub(crate) fn translated_title(&self) -> Option<&str> {
        self.language()?.title()
    }

    /// The message in another language than that of the attribute.
    #[inline]
    pub(crate) fn translated_message(&self) -> Option<&str> {
        self.language()?.message()
    }

    /// Adds what was chosen for this request, and by which of its headers. Most errors have one language and one envelope, and do not
    /// pay for a call.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "it is two comparisons")]
    pub(super) fn add_negotiation(&self, headers: &mut HeaderMap) {
        if self.language.is_some() {
            self.add_negotiated_language(headers);
        }
        if self.is_negotiated {
            add_vary(headers, HeaderValue::from_static("Accept"));
        }
    }

    #[inline(never)]
    fn add_negotiated_language(&self, headers: &mut HeaderMap) {
        if let Some(language) = self.language() {
            language.add_headers(headers);
        }
    }

    /// What a translated message may show.
    fn arguments(&self) -> Arguments {
        let mut arguments = Arguments::default();
        if self.shows_fields() {
            self.visit(&mut arguments);
        }
        arguments
    }
}

impl Language {
    /// Decides about an error that can be told in several languages.
    #[cold]
    pub(super) fn of(view: &ErrorView<'_>) -> Self {
        let languages = Languages::of(view);
        let default = languages.default();
        let locale = match view.outer() {
            None => languages.chosen_by(view).unwrap_or(default),
            // What an error holds is told in the language of the body that it stands in.
            Some(outer) => outer.around().find_map(ErrorView::language).map_or(default, |language| language.locale),
        };
        if locale == default {
            return Self { locale, texts: None };
        }
        match languages.texts(view, locale) {
            Ok(texts) => Self { locale, texts: Some(texts) },
            Err(why) => {
                if let Untranslated::Failed(why) = why {
                    view.leave_out(format_args!("translation into `{locale}`"), &why);
                }
                Self { locale: default, texts: None }
            }
        }
    }
}

/// Errors in errors in errors: nobody reads what is deeper, and an error may hold itself.
const MAX_DEPTH: usize = 16;

/// Why the errors that this one holds cannot be told in a language, if they cannot.
fn untranslated_nested(view: &ErrorView<'_>, locale: &str) -> Option<Untranslated> {
    let is_too_deep = view.around().nth(MAX_DEPTH).is_some();
    let mut why = None;
    view.for_each_nested(&mut |nested| match Languages::of(nested) {
        _ if why.is_some() => {}
        _ if is_too_deep => why = Some(Untranslated::Missing),
        languages if languages.default() == locale => why = untranslated_nested(nested, locale),
        languages => why = languages.texts(nested, locale).err(),
    });
    why
}

/// Where the messages of an error are found in other languages.
pub(super) struct Languages<'a> {
    of_type: Option<&'static Locales>,
    of_application: Option<&'a dyn Localizer>,
}

impl<'a> Languages<'a> {
    fn of(view: &'a ErrorView<'_>) -> Self {
        Self { of_type: view.spec().origin().locales(), of_application: view.context().localizer() }
    }

    fn default(&self) -> &'static str {
        let of_application = || self.of_application.map(Localizer::default_locale);
        self.of_type.map(Locales::default).or_else(of_application).unwrap_or_default()
    }

    /// What the request asks for, as far as it is there.
    fn chosen_by(&self, view: &ErrorView<'_>) -> Option<&'static str> {
        let of_type = self.of_type.map(Locales::others).unwrap_or_default();
        let of_application = self.of_application.map(Localizer::locales).unwrap_or_default();
        let available = std::iter::once(self.default()).chain(of_type.iter().chain(of_application).copied());
        let context = view.context();
        language::choose(context.wanted_languages()?, available, context.language_matching())
    }

    fn texts(&self, view: &ErrorView<'_>, locale: &str) -> Result<Texts, Untranslated> {
        let message = self.message(view, locale)?;
        let title = self.title(view, locale)?;
        let mut field_errors = Vec::new();
        let mut missing = None;
        view.for_each_untranslated(&mut |error| match self.field_message(locale, error) {
            Ok(message) => field_errors.push(error.clone().with_message(message)),
            Err(why) => missing = Some(why),
        });
        missing.or_else(|| untranslated_nested(view, locale)).map_or(Ok(Texts { title, message, field_errors }), Err)
    }

    fn message(&self, view: &ErrorView<'_>, locale: &str) -> Result<Cow<'static, str>, Untranslated> {
        // What is translated is the message of the spec.
        if view.visible_fields().message == MessageSource::Own {
            return Err(Untranslated::Missing);
        }
        let spec = view.spec();
        let of_application =
            self.of_application.and_then(|localizer| localizer.message(locale, spec, &view.arguments()));
        if let Some(message) = of_application {
            return Ok(message);
        }
        let translation = spec.translation(locale).ok_or(Untranslated::Missing)?;
        let text = translation.text(|| view.arguments());
        // A message that lacks the fields that nobody may see is no fault.
        if view.shows_fields() { text } else { text.map_err(|_| Untranslated::Missing) }
    }

    fn title(&self, view: &ErrorView<'_>, locale: &str) -> Result<Option<Cow<'static, str>>, Untranslated> {
        let spec = view.spec();
        let of_application = self.of_application.and_then(|localizer| localizer.title(locale, spec));
        let of_type = || match spec.translation(locale) {
            // Where the title is the message, its translation is that of both, if it is the same in every occurrence (RFC 9457 §3.1.3).
            Some(Translation::Plain(text)) if spec.title() == spec.message() => Ok(Cow::Borrowed(text)),
            translation => translation.ok_or(Untranslated::Missing)?.title(),
        };
        match of_application.map_or_else(of_type, Ok) {
            Err(Untranslated::Missing) => Ok(None),
            title => title.map(Some),
        }
    }

    fn field_message(&self, locale: &str, error: &FieldError) -> Result<Cow<'static, str>, Untranslated> {
        let of_application = self.of_application.and_then(|localizer| localizer.field_message(locale, error));
        let of_type =
            || self.of_type.map_or(Err(Untranslated::Missing), |locales| locales.field_message(locale, error));
        of_application.map_or_else(of_type, Ok)
    }
}

//! The language of a body, and its texts.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{CONTENT_LANGUAGE, HeaderMap, HeaderValue, VARY};

use crate::error::FieldError;
use crate::render::RequestContext;
use crate::spec::ErrorSpec;

/// The language of a body, and its texts where these are not the default ones.
pub(super) struct Language {
    pub(super) locale: &'static str,
    pub(super) texts: Option<Texts>,
}

/// The texts of an error in another language than the default.
pub(super) struct Texts {
    pub(super) title: Option<Cow<'static, str>>,
    pub(super) message: Cow<'static, str>,
    pub(super) field_errors: Vec<FieldError>,
}

impl Language {
    /// The message, unless it is that of the attribute.
    pub(super) fn message(&self) -> Option<&str> {
        self.texts.as_ref().map(|texts| &*texts.message)
    }

    /// The title, unless it is that of the attribute, as where the translators wrote none.
    pub(super) fn title(&self) -> Option<&str> {
        self.texts.as_ref()?.title.as_deref()
    }

    /// The rejected fields, unless their messages are their own.
    pub(super) fn field_errors(&self) -> Option<&[FieldError]> {
        self.texts.as_ref().map(|texts| &*texts.field_errors)
    }

    /// Says which language this is, and that another request would get another.
    pub(super) fn add_headers(&self, headers: &mut HeaderMap) {
        if let Ok(locale) = HeaderValue::from_maybe_shared(Bytes::from_static(self.locale.as_bytes())) {
            headers.entry(CONTENT_LANGUAGE).or_insert(locale);
        }
        add_vary(headers, HeaderValue::from_static("Accept-Language"));
    }
}

/// Tells caches by which header of the request the answer varies. `*` tells that they can know nothing.
pub(crate) fn add_vary(headers: &mut HeaderMap, by: HeaderValue) {
    let mut names = headers.get_all(VARY).iter().flat_map(|names| names.as_bytes().split(|byte| *byte == b','));
    if !names.any(|name| name.trim_ascii() == b"*" || name.trim_ascii().eq_ignore_ascii_case(by.as_bytes())) {
        headers.append(VARY, by);
    }
}

/// Whether there is another than the default. Most errors have messages in one language only, and nothing more is done for them.
#[inline]
pub(super) fn has_several(spec: &ErrorSpec, context: &RequestContext) -> bool {
    spec.origin().locales().is_some_and(|locales| !locales.others().is_empty())
        || context.localizer().is_some_and(|localizer| !localizer.locales().is_empty())
}

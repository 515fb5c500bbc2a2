//! All that a service may say to the layer.

use std::borrow::Cow;
use std::sync::Arc;

use api_error::language::{Arguments, Localizer, Matching};
use api_error::tower::ApiErrorLayer;
use api_error::{ApiError, ErrorSpec, FieldError, Mode};
use arbitrary::Arbitrary;
use http::{HeaderName, HeaderValue};

use crate::text::Text;

api_error::envelope! {
    /// Every fact of a request.
    #[header = "x-trace: {trace_id}"]
    pub static FACTS: Envelope = {
        "code": code, "status": status, "title": title, "message": message, "locale": locale, "region": extra.region,
        "request_id": request_id, "trace_id": trace_id, "method": method, "path": path, "timestamp": timestamp,
        "where": "{method} {path}", "details": details, "debug"?: debug,
    };

    /// Where markup would be taken for markup.
    #[content_type = "text/html"]
    pub static PAGE: Envelope = text "{code} {message} {request_id} {trace_id} {method} {path} {details.text}";

    static EMPTY: Envelope = empty;
}

#[derive(Arbitrary, Debug)]
pub struct Settings<'a> {
    is_development: Option<bool>,
    envelope: Option<Shape>,
    has_problem_json: bool,
    has_page: bool,
    preserves_pages: bool,
    has_correlation_id: bool,
    pub hides_request_id: bool,
    pub repeats_code: bool,
    challenge: Option<Text<'a>>,
    has_own_codes: bool,
    speaks_german: Option<bool>,
    region: Option<&'a str>,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Shape {
    Facts,
    Page,
    Empty,
}

/// Codes of the service's own for what no handler answers.
#[derive(Debug, ApiError)]
enum OwnError {
    #[api(status = 404, code = "NO_ROUTE", message = "<b>\"Not\" here</b>")]
    NoRoute,
    #[api(status = 500, code = "x-1/2:3")]
    Broken,
    #[api(status = 418)]
    Teapot,
}

impl Settings<'_> {
    pub fn layer(&self) -> ApiErrorLayer {
        let mut layer = ApiErrorLayer::new();
        if let Some(is_development) = self.is_development {
            layer = layer.with_mode(if is_development { Mode::Development } else { Mode::Production });
        }
        layer = match self.envelope {
            None => layer,
            Some(Shape::Facts) => layer.with_envelope(&FACTS),
            Some(Shape::Page) => layer.with_envelope(&PAGE),
            Some(Shape::Empty) => layer.with_envelope(&EMPTY),
        };
        if self.has_problem_json {
            layer = layer.with_problem_json();
        }
        if self.has_page {
            layer = layer.with_alternative(&PAGE);
        }
        if self.preserves_pages {
            layer = layer.with_preserved("text/html");
        }
        if self.has_own_codes {
            layer = [OwnError::NoRoute, OwnError::Broken, OwnError::Teapot]
                .into_iter()
                .fold(layer, ApiErrorLayer::with_error);
        }
        self.with_headers(self.with_facts(layer))
    }

    fn with_headers(&self, mut layer: ApiErrorLayer) -> ApiErrorLayer {
        layer = layer.with_request_id_header(self.request_id());
        if self.hides_request_id {
            layer = layer.without_request_id_header();
        }
        if self.repeats_code {
            layer = layer.with_code_header(HeaderName::from_static("x-error-code"));
        }
        match self.challenge() {
            Some(challenge) => layer.with_challenge(challenge),
            None => layer,
        }
    }

    fn with_facts(&self, layer: ApiErrorLayer) -> ApiErrorLayer {
        let (german, region) = (self.speaks_german, self.region.map(str::to_owned));
        layer.with_context(move |context| {
            let context = context.with_extra("region", &region);
            match german {
                Some(is_loose) => {
                    let matching = if is_loose { Matching::Extended } else { Matching::Strict };
                    context.with_localizer(Arc::new(German)).with_language_matching(matching)
                }
                None => context,
            }
        })
    }

    /// Whether an error varies by `Accept`.
    pub fn negotiates(&self) -> bool {
        self.has_problem_json || self.has_page
    }

    pub fn preserves(&self, media_type: &str) -> bool {
        self.preserves_pages && media_type == "text/html"
    }

    pub fn is_development(&self) -> bool {
        self.is_development == Some(true)
    }

    pub fn request_id(&self) -> HeaderName {
        HeaderName::from_static(if self.has_correlation_id { "x-correlation-id" } else { "x-request-id" })
    }

    pub fn challenge(&self) -> Option<HeaderValue> {
        self.challenge.as_ref()?.value()
    }
}

/// A service that speaks German and Brazilian, with signs that need an escape.
struct German;

impl Localizer for German {
    fn locales(&self) -> &[&'static str] {
        &["de", "de-CH-1996", "pt-BR"]
    }

    fn message(&self, locale: &str, spec: &'static ErrorSpec, _: &Arguments) -> Option<Cow<'static, str>> {
        Some(format!("„{}“ \"<{locale}>\" \u{1}\n", spec.code()).into())
    }

    fn field_message(&self, _: &str, _: &FieldError) -> Option<Cow<'static, str>> {
        None
    }
}

//! Examples: rendered from real variants, then compared byte for byte.

use api_error::catalog::Catalog;
use api_error::{ErrorSpec, ErrorView};
use bytes::Bytes;
use http::Response;
use http::header::CONTENT_LANGUAGE;

use super::fixture::Example;
use super::report::Tally;
use super::{System, json};

pub(super) fn compare(system: &System, examples: &[Example]) -> Tally {
    let mut tally = Tally::new("examples");
    for example in examples {
        tally.count(&example.name(), render(system, example));
    }
    tally
}

fn render(system: &System, example: &Example) -> Vec<String> {
    let Some(error) = (system.error)(example) else {
        return vec!["no error is made for it".to_owned()];
    };
    let view = ErrorView::new(&error).with_context(system.context(example));
    let mut errors = example.differences(&view.response());
    if let Some(id) = &example.id
        && !is_from(system.catalog, id, error.spec())
    {
        errors.push("its error is not from the catalog".to_owned());
    }
    errors
}

fn is_from(catalog: &Catalog, id: &str, spec: &ErrorSpec) -> bool {
    let declared = catalog.by_code(id).map(|spec| (spec.code(), spec.origin()));
    declared == Some((spec.code(), spec.origin()))
}

impl Example {
    /// An event goes out over a WebSocket, or as a request of its own.
    pub(super) fn is_response(&self) -> bool {
        !matches!(&*self.kind, "webhook" | "websocket")
    }

    /// `LLM_API_ERROR (error, production)`
    pub(super) fn name(&self) -> String {
        let id = self.id.as_deref().unwrap_or("shape");
        match (self.mode, &self.locale) {
            (Some(mode), _) => format!("{id} ({}, {mode:?})", self.kind),
            (None, Some(locale)) => format!("{id} ({}, {locale})", self.kind),
            (None, None) => format!("{id} ({})", self.kind),
        }
    }

    /// What a response has that the example has not, or the other way round.
    pub(super) fn differences(&self, response: &Response<Bytes>) -> Vec<String> {
        let status = response.status().as_u16();
        let mut errors = Vec::new();
        if self.status.is_some_and(|documented| documented != status) {
            errors.push(format!("status: documented {:?}, sent {status}", self.status));
        }
        for (name, documented) in &self.headers {
            let sent: Vec<_> = response.headers().get_all(name).iter().collect();
            if sent != [documented] {
                errors.push(format!("header {name}: documented {documented:?}, sent {sent:?}"));
            }
        }
        let served = response.headers().get(CONTENT_LANGUAGE);
        if let Some(locale) = &self.locale
            && served.is_none_or(|served| served != locale)
        {
            errors.push(format!("language: documented {locale}, sent {served:?}"));
        }
        let sent = String::from_utf8_lossy(response.body());
        match self.shown_part(&sent) {
            Ok(shown) if shown == self.body_text => {}
            Ok(shown) => {
                let documented = &self.body_text;
                errors.push(format!("body:\n    documented {documented}\n    sent       {shown}"));
            }
            Err(why) => errors.push(format!("body: {why}: {sent}")),
        }
        errors
    }

    /// The part of a whole body that the example shows.
    fn shown_part(&self, body: &str) -> serde_json::Result<String> {
        let mut shown = body.to_owned();
        for pointer in &self.missing {
            shown = json::without(&shown, pointer)?;
        }
        match &self.pointer {
            Some(pointer) => json::at(&shown, pointer),
            None => Ok(shown),
        }
    }
}

//! A visitor that makes headers of fields.

use http::header::{HeaderMap, HeaderName, HeaderValue, InvalidHeaderValue, RETRY_AFTER};

use super::ErrorView;
use super::questions::VisibleFields;
use crate::error::header::{HeaderField, RetryAfter};
use crate::error::{FieldErrors, FieldVisitor};
use crate::json::Detail;
use crate::layout::{HeaderTemplate, Piece};
use crate::render::envelope;

/// Peers take 8 KiB for all headers, and refuse the whole response where that is too little.
const MAX_VALUE: usize = 4 * 1024;

/// Adds the headers of an error, and of its envelope, to a response. On the way it finds out what the body will have to write.
pub(super) struct HeaderWriter<'a, 'v, 'h> {
    pub(super) view: &'v ErrorView<'a>,
    pub(super) headers: &'h mut HeaderMap,
    pub(super) visible_fields: VisibleFields,
}

impl HeaderWriter<'_, '_, '_> {
    fn add(&mut self, name: &HeaderName, value: Result<Option<HeaderValue>, InvalidHeaderValue>) {
        match value {
            Ok(Some(value)) if value.len() > MAX_VALUE => {
                let why = format_args!("it has {} bytes, and a header has {MAX_VALUE} at most", value.len());
                self.view.leave_out(format_args!("header `{name}`"), &why);
            }
            Ok(Some(value)) => {
                self.headers.append(name, value);
            }
            Ok(None) => {}
            Err(why) => self.view.leave_out(format_args!("header `{name}`"), &why),
        }
    }

    /// Adds those of the envelope that the error does not set itself.
    pub(super) fn add_templates(&mut self, templates: &'static [HeaderTemplate]) {
        for (index, template) in templates.iter().enumerate() {
            if templates.iter().take(index).any(|before| before.name == template.name) {
                continue;
            }
            // An envelope may have several of a name, and the first of them is no reason to leave out the others.
            let all = templates.iter().skip(index).filter(|other| other.name == template.name);
            match HeaderName::from_bytes(template.name.as_bytes()) {
                Ok(name) if !self.headers.contains_key(&name) => {
                    all.for_each(|one| self.add(&name, envelope::header_value(self.view, one.value, &[])));
                }
                _ => {}
            }
        }
    }
}

impl FieldVisitor for HeaderWriter<'_, '_, '_> {
    fn field(&mut self, name: &str, value: &dyn Detail) {
        self.visible_fields.field(name, value);
    }

    fn details(&mut self, value: &dyn Detail) {
        self.visible_fields.details(value);
    }

    fn field_errors(&mut self, errors: &dyn FieldErrors) {
        self.visible_fields.field_errors(errors);
    }

    fn own_message(&mut self) {
        self.visible_fields.own_message();
    }

    fn hidden_message(&mut self) {
        self.visible_fields.hidden_message();
    }

    fn header(&mut self, name: &'static HeaderName, value: &dyn HeaderField) {
        self.add(name, value.header_value());
    }

    fn header_text(&mut self, name: &'static HeaderName, value: &'static [Piece], fields: &[&dyn HeaderField]) {
        let value = envelope::header_value(self.view, value, fields);
        self.add(name, value);
    }

    fn retry_after(&mut self, wait: &dyn RetryAfter) {
        self.add(&RETRY_AFTER, wait.retry_after_value());
    }
}

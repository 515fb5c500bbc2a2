//! What logs see of an error (feature `tracing`): everything but rejected values.

use http::StatusCode;

use super::fields::LoggedFields;
use super::limits;
use crate::error::chain::{self, RejectedValues};
use crate::render::ErrorView;
use crate::spec::{ErrorSpec, LogLevel};

/// The level is part of what `tracing` keeps for each place in a program, so there is one such place for each level. What they
/// record is found out only where somebody listens.
///
/// Texts are recorded as strings or with `Debug`, which formatters escape: a line break in one cannot forge a line of the log.
/// What is recorded as an error, or with `Display`, they write as it is.
macro_rules! event {
    ($level:ident, $view:ident, $status:ident, $left_out:ident) => {
        if tracing::enabled!(target: "api_error::response", tracing::Level::$level) {
            let fields = LoggedFields::of($view.error());
            let (text, causes) = texts($view, fields.display_may_quote);
            let (details, field_errors) = fields.into_texts();
            tracing::event!(
            target: "api_error::response",
            tracing::Level::$level,
            error.code = limits::cut($view.code().to_owned()),
            error.number = $view.spec().number(),
            error.status = $status.as_u16(),
            error.category = $view.spec().category(),
            error.display = text,
            error.causes = causes.map(tracing::field::debug),
            error.details = details,
            error.field_errors = field_errors,
            error.left_out = $left_out.map(tracing::field::debug),
            request_id = $view.context().request_id(),
            trace_id = $view.context().trace_id(),
            method = $view.context().method(),
            path = $view.context().path().map(|path| limits::cut(path.to_owned())),
            "error response"
            );
        }
    };
}

pub(super) fn emit(view: &ErrorView<'_>, status: StatusCode) {
    let left_out = view.take_left_out();
    match level(view.spec(), status, left_out.is_some()) {
        LogLevel::Error => event!(ERROR, view, status, left_out),
        LogLevel::Warn => event!(WARN, view, status, left_out),
        LogLevel::Info => event!(INFO, view, status, left_out),
        LogLevel::Debug => event!(DEBUG, view, status, left_out),
        LogLevel::Trace => event!(TRACE, view, status, left_out),
    }
    // What was asked again for the event is in it already.
    view.take_left_out();
}

/// Errors of clients are no faults of the service. They are logged all the same, since a client that reports the id of its
/// request expects it to be found. A response that lacks something is a fault of the service, so it is at least a warning.
fn level(spec: &ErrorSpec, status: StatusCode, lacks_something: bool) -> LogLevel {
    let of_class = if status.is_server_error() { LogLevel::Error } else { LogLevel::Info };
    match spec.log_level().unwrap_or(of_class) {
        LogLevel::Info | LogLevel::Debug | LogLevel::Trace if lacks_something => LogLevel::Warn,
        level => level,
    }
}

/// The text of the error, and those of its causes, the next one first. A text of the error that may quote what was rejected is
/// replaced by the message, all of its fields shown.
fn texts(view: &ErrorView<'_>, display_may_quote: bool) -> (String, Option<Vec<String>>) {
    let keeps_rejected = view.context().logs_rejected_values();
    let values = if keeps_rejected { RejectedValues::Kept } else { RejectedValues::LeftOut };
    let (text, causes) = chain::texts(view.error(), values);
    let is_replaced = !keeps_rejected && display_may_quote;
    let text = if is_replaced { view.message_with_all_fields() } else { text };
    let causes: Vec<_> = causes.into_iter().map(limits::cut).collect();
    (limits::cut(text), Some(causes).filter(|causes| !causes.is_empty()))
}

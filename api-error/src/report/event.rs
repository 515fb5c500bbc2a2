//! What logs see of an error (feature `tracing`): everything.

use std::error::Error;
use std::fmt;

use http::StatusCode;

use super::fields;
use crate::chain;
use crate::spec::{ErrorSpec, LogLevel};
use crate::view::ErrorView;

/// The level is part of what `tracing` keeps for each place in a program, so there is one such place for each level. What they
/// record is found out only where somebody listens.
///
/// Texts are recorded as strings or with `Debug`, which formatters escape: a line break in one cannot forge a line of the log.
/// What is recorded as an error, or with `Display`, they write as it is.
macro_rules! event {
    ($level:ident, $view:ident, $status:ident) => {
        tracing::event!(
            target: "api_error::response",
            tracing::Level::$level,
            error.code = $view.code(),
            error.number = $view.spec().number(),
            error.status = $status.as_u16(),
            error.category = $view.spec().category(),
            error.display = chain::text_of($view.error()),
            error.causes = Causes::of($view.error()).map(tracing::field::debug),
            error.details = fields::details($view.error()),
            error.field_errors = fields::field_errors($view.error()),
            request_id = $view.context().request_id(),
            trace_id = $view.context().trace_id(),
            method = $view.context().method(),
            path = $view.context().path(),
            "error response"
        )
    };
}

pub(super) fn emit(view: &ErrorView<'_>, status: StatusCode) {
    match level(view.spec(), status) {
        LogLevel::Error => event!(ERROR, view, status),
        LogLevel::Warn => event!(WARN, view, status),
        LogLevel::Info => event!(INFO, view, status),
        LogLevel::Debug => event!(DEBUG, view, status),
        LogLevel::Trace => event!(TRACE, view, status),
    }
}

/// Errors of clients are no faults of the service. They are logged all the same, since a client that reports the id of its
/// request expects it to be found.
fn level(spec: &ErrorSpec, status: StatusCode) -> LogLevel {
    let of_class = if status.is_server_error() { LogLevel::Error } else { LogLevel::Info };
    spec.log_level().unwrap_or(of_class)
}

/// The text of each error that led to this one, the next one first.
struct Causes<'a>(&'a (dyn Error + 'static));

impl<'a> Causes<'a> {
    fn of(error: &'a dyn Error) -> Option<Self> {
        error.source().map(Self)
    }
}

impl fmt::Debug for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_list();
        for cause in chain::beginning_with(Some(self.0)) {
            list.entry(&chain::text_of(cause));
        }
        list.finish()
    }
}

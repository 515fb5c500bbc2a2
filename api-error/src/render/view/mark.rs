//! What a response of this crate carries in its extensions, for layers and tests.

use http::{Extensions, StatusCode};

use super::ErrorView;
use crate::spec::ErrorSpec;

/// The error that a response was rendered from.
#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "service"), expect(dead_code, reason = "layers read it"))]
pub(crate) struct Mark {
    pub(crate) spec: &'static ErrorSpec,
    /// As the body describes it, in case that another one is put around it.
    pub(crate) status: StatusCode,
    /// Where the spec does not know it.
    code: Option<Box<str>>,
}

impl Mark {
    pub(super) fn new(view: &ErrorView<'_>, status: StatusCode) -> Self {
        let spec = view.spec();
        Self { spec, status, code: spec.code_is_dynamic().then(|| view.code().into()) }
    }

    pub(crate) fn of(extensions: &Extensions) -> Option<&Self> {
        extensions.get()
    }

    #[cfg(feature = "service")]
    pub(crate) fn code(&self) -> &str {
        self.code.as_deref().unwrap_or(self.spec.code())
    }
}

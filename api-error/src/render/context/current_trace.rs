//! The trace that the work at this place belongs to, as [OpenTelemetry](https://opentelemetry.io) knows it.

use super::RequestContext;

impl RequestContext {
    /// Fills in the trace of the span that is current on this thread. What was said about the trace before stays.
    #[cfg(feature = "opentelemetry")]
    pub(super) fn in_current_trace(self) -> Self {
        match self.trace_id().map_or_else(current_trace_id, |_| None) {
            Some(trace_id) => self.with_trace_id(trace_id.to_string()),
            None => self,
        }
    }

    /// Nobody knows of any.
    #[cfg(not(feature = "opentelemetry"))]
    #[inline]
    pub(super) fn in_current_trace(self) -> Self {
        self
    }
}

/// Whether the span is recorded does not matter: one that was not sampled has the id of its trace too.
#[cfg(feature = "opentelemetry")]
fn current_trace_id() -> Option<opentelemetry::TraceId> {
    use opentelemetry::trace::TraceContextExt;

    opentelemetry::Context::map_current(|context| {
        let span = context.span();
        let span = span.span_context();
        span.is_valid().then(|| span.trace_id())
    })
}

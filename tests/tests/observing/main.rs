//! What those who run a service see of its errors.

mod metrics;
mod opentelemetry;
mod stream;
mod tracing;

//! The trace id of an error is that of the span that OpenTelemetry has for its request.

use std::time::Duration;

use api_error::ApiError;
use api_error::tower::ApiErrorLayer;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use opentelemetry::Context;
use opentelemetry::propagation::TextMapPropagator;
use opentelemetry::trace::{FutureExt, TraceContextExt, Tracer, TracerProvider};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{InMemorySpanExporter, Sampler, SdkTracerProvider};
use serde_json::{Value, json};
use tests::loopback::{self, json, serve};
use tracing::instrument::{Instrument, WithSubscriber};
use tracing::{Dispatch, Span, info_span};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::layer::SubscriberExt;

const CALLER: &str = "0af7651916cd43dd8448eb211c80319c";
const TRACEPARENT: [(&str, &str); 1] = [("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")];

api_error::envelope! {
    static TRACED: Envelope = { "trace_id": trace_id, "seen": details.seen };
}

/// Tells the trace that its maker was in.
#[derive(Debug, ApiError)]
#[api(status = 409)]
struct Refused {
    seen: Option<String>,
}

fn refuse() -> Result<(), Refused> {
    Err(Refused { seen: trace_of(&Span::current().context()) })
}

fn trace_of(context: &Context) -> Option<String> {
    let trace_id = context.span().span_context().trace_id();
    (trace_id != opentelemetry::TraceId::INVALID).then(|| trace_id.to_string())
}

/// Spans go to OpenTelemetry, and of there into the exporter.
fn collector(sampler: Sampler) -> (Dispatch, InMemorySpanExporter) {
    let exporter = InMemorySpanExporter::default();
    let provider = SdkTracerProvider::builder().with_sampler(sampler).with_simple_exporter(exporter.clone()).build();
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("test"));
    (tracing_subscriber::registry().with(layer).into(), exporter)
}

/// A span for each request, which continues the caller's trace.
async fn continued(request: Request, next: Next) -> Response {
    let span = info_span!("request");
    let headers = request.headers().iter().filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?)));
    let headers = headers.map(|(name, value)| (name, value.to_owned())).collect::<std::collections::HashMap<_, _>>();
    span.set_parent(TraceContextPropagator::new().extract(&headers)).unwrap();
    next.run(request).instrument(span).await
}

/// A span for each request in a trace of its own, as at the border of a company.
async fn started_anew(request: Request, next: Next) -> Response {
    next.run(request).instrument(info_span!("request")).await
}

fn service() -> Router {
    Router::new().route("/", get(async || refuse()))
}

fn layer() -> ApiErrorLayer {
    ApiErrorLayer::new().with_envelope(&TRACED)
}

/// What a service answers, while its spans are collected.
async fn ask(app: Router, path: &str, headers: &[(&str, &str)], collector: Dispatch) -> Value {
    let app = app.layer(from_fn(move |request, next: Next| next.run(request).with_subscriber(collector.clone())));
    json(loopback::get(&format!("{}{path}", serve(app).await), headers).await).await
}

/// A span is exported as soon as the server is done with it, which may be after the client is.
async fn exported(exporter: &InMemorySpanExporter) -> String {
    loop {
        if let [span] = exporter.get_finished_spans().unwrap().as_slice() {
            return span.span_context.trace_id().to_string();
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn it_is_that_of_the_span_around_the_layer() {
    for path in ["/", "/nowhere"] {
        let (collector, exporter) = collector(Sampler::AlwaysOn);
        let answer = ask(service().layer(layer()).layer(from_fn(continued)), path, &[], collector).await;
        assert_eq!(answer["trace_id"], exported(&exporter).await, "{path}");
    }
}

#[tokio::test]
async fn a_span_that_continues_the_trace_of_the_caller_has_its_id() {
    let (collector, exporter) = collector(Sampler::AlwaysOn);
    let answer = ask(service().layer(layer()).layer(from_fn(continued)), "/", &TRACEPARENT, collector).await;
    assert_eq!((&answer["trace_id"], &*exported(&exporter).await), (&json!(CALLER), CALLER));
}

#[tokio::test]
async fn a_trace_that_the_service_begins_counts_more_than_that_of_the_caller() {
    let (collector, exporter) = collector(Sampler::AlwaysOn);
    let answer = ask(service().layer(layer()).layer(from_fn(started_anew)), "/", &TRACEPARENT, collector).await;
    assert_eq!(answer["trace_id"], exported(&exporter).await);
    assert_ne!(answer["trace_id"], CALLER);
}

#[tokio::test]
async fn a_span_that_is_not_sampled_has_a_trace_too() {
    let (collector, _) = collector(Sampler::AlwaysOff);
    let answer = ask(service().layer(layer()).layer(from_fn(started_anew)), "/", &[], collector).await;
    assert!(answer["trace_id"].is_string() && answer["trace_id"] == answer["seen"], "{answer}");
}

#[tokio::test]
async fn without_a_span_it_is_that_of_the_caller() {
    let (collector, _) = collector(Sampler::AlwaysOn);
    assert_eq!(ask(service().layer(layer()), "/", &TRACEPARENT, collector.clone()).await["trace_id"], CALLER);
    assert_eq!(ask(service().layer(layer()), "/", &[], collector).await, json!({"trace_id": null, "seen": null}));
}

/// Where the router has nothing to say, no span was ever entered that the layer could ask.
#[tokio::test]
async fn a_span_inside_of_the_layer_is_known_to_the_errors_inside_of_it() {
    let app = || service().route_layer(from_fn(started_anew)).layer(layer());
    let (collector, exporter) = collector(Sampler::AlwaysOn);
    let answer = ask(app(), "/", &[], collector.clone()).await;
    assert_eq!(answer["trace_id"], exported(&exporter).await);
    assert_eq!(ask(app(), "/nowhere", &[], collector.clone()).await["trace_id"], Value::Null);
    assert_eq!(ask(app(), "/", &TRACEPARENT, collector).await["trace_id"], CALLER);
}

/// A handler's own span is left when it returns: before its error becomes a response.
#[tokio::test]
async fn a_span_inside_of_a_handler_counts_as_long_as_it_is_entered() {
    let rendered = async || info_span!("handler").in_scope(|| refuse().into_response());
    let returned = async || info_span!("handler").in_scope(refuse);
    let app = Router::new().route("/rendered", get(rendered)).route("/returned", get(returned)).layer(layer());
    let (collector, _) = collector(Sampler::AlwaysOn);
    let answer = ask(app.clone(), "/rendered", &[], collector.clone()).await;
    assert!(answer["trace_id"].is_string() && answer["trace_id"] == answer["seen"], "{answer}");
    let answer = ask(app.clone(), "/returned", &[], collector.clone()).await;
    assert!(answer["trace_id"].is_null() && answer["seen"].is_string(), "{answer}");
    let answer = ask(app.layer(from_fn(started_anew)), "/returned", &[], collector).await;
    assert!(answer["trace_id"].is_string() && answer["trace_id"] == answer["seen"], "one trace: {answer}");
}

#[tokio::test]
async fn a_span_that_tracing_does_not_know_is_as_good() {
    let tracer = SdkTracerProvider::builder().build().tracer("test");
    let spans = from_fn(move |request, next: Next| {
        let context = Context::current_with_span(tracer.start("request"));
        let trace_id = trace_of(&context).unwrap();
        let answered = async { ([("x-trace", trace_id)], next.run(request).await) };
        answered.with_context(context)
    });
    let url = serve(service().layer(layer()).layer(spans)).await;
    let answer = loopback::get(&url, &[]).await;
    let trace_id = answer.headers()["x-trace"].to_str().unwrap().to_owned();
    assert_eq!(json(answer).await["trace_id"], trace_id);
}

#[tokio::test]
async fn what_the_service_says_counts_most() {
    let (collector, _) = collector(Sampler::AlwaysOn);
    let app = service().layer(layer().with_context(|context| context.with_trace_id("ours")));
    let answer = ask(app.layer(from_fn(started_anew)), "/", &TRACEPARENT, collector).await;
    assert_eq!(answer["trace_id"], "ours");
}

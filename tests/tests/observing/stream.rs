//! What is logged and counted of a stream that fails.

use api_error::{ApiError, RequestContext, stream};
use futures_util::{FutureExt, StreamExt, stream::iter};
use metrics_util::debugging::{DebugValue, DebuggingRecorder};

use super::tracing::capture::{errors_in, log_of};

#[derive(Debug, ApiError)]
#[api(status = 503, message = "The model is overloaded")]
struct Overloaded {
    host: &'static str,
}

/// Reads a stream of two items and an error, also behind its end.
fn read() {
    let context = RequestContext::new().with_request_id("req-1").with_path("/chat");
    let items = iter([Ok("1\n".to_owned()), Ok("2\n".to_owned()), Err(Overloaded { host: "10.0.0.7" })]);
    let mut items = context.in_scope(|| stream::until_error(items, stream::ndjson_line));
    for is_there in [true, true, true, false, false] {
        assert_eq!(items.next().now_or_never().unwrap().is_some(), is_there);
    }
}

#[test]
fn b13_the_error_of_a_stream_is_one_event_with_all_that_is_hidden() {
    let events = errors_in(&log_of(read));
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["error.code"], "OVERLOADED");
    assert_eq!(events[0]["error.status"], 503);
    assert_eq!(events[0]["error.details"], r#"{"host":"10.0.0.7"}"#);
    assert_eq!((&events[0]["request_id"], &events[0]["path"]), (&"req-1".into(), &"/chat".into()));
}

#[test]
fn b13_the_error_of_a_stream_counts_once() {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, read);
    let series = snapshotter.snapshot().into_vec();
    let counts: Vec<_> = series.iter().map(|(.., value)| value).collect();
    assert_eq!(counts, [&DebugValue::Counter(1)]);
}

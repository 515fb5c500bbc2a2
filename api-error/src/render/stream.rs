//! Errors in a stream that has begun: as an event of Server-Sent Events, or as a line of NDJSON.
//!
//! The status has been sent, so the error is the last item of the stream. See [the guide](crate::guide::streams) for each framework.
//!
//! ```
//! use api_error::{ApiError, ErrorView, stream};
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 503)]
//! struct ModelOverloaded;
//!
//! let view = ErrorView::new(&ModelOverloaded);
//! let body = r#"{"error":{"code":"MODEL_OVERLOADED","message":"Model overloaded"}}"#;
//! assert_eq!(stream::sse_event(&view), format!("event: error\ndata: {body}\n\n"));
//! assert_eq!(stream::ndjson_line(&view), format!("{body}\n"));
//! ```

#[cfg(feature = "stream")]
mod until_error;

use serde::de::IgnoredAny;

#[cfg(feature = "stream")]
pub use self::until_error::{UntilError, until_error};
use crate::render::ErrorView;

/// Returns an event of [Server-Sent Events] with the name `error` and the body as its data.
///
/// A browser dispatches it to the listeners of its `EventSource` for `error`, which lost connections reach too; only the event has
/// `data`. After the end of a stream an `EventSource` connects again, unless its listener closes it.
///
/// [Server-Sent Events]: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
#[must_use]
pub fn sse_event(view: &ErrorView<'_>) -> String {
    let mut event = "event: error\n".to_owned();
    // Without a line of data, no client sees the event.
    for line in sse_data(view).split('\n') {
        event.extend(["data: ", line, "\n"]);
    }
    event.push('\n');
    event
}

/// Returns the body as the data of an event, for the event types of frameworks. Each line ends with a line feed alone, which these
/// frame correctly; carriage returns would end a line too.
#[must_use]
pub fn sse_data(view: &ErrorView<'_>) -> String {
    text(view).replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns the body as a line of NDJSON (JSON Lines), with the line feed that ends it. A body that is not JSON is a JSON string.
#[must_use]
pub fn ndjson_line(view: &ErrorView<'_>) -> String {
    let text = text(view);
    let mut line = if serde_json::from_str::<IgnoredAny>(&text).is_ok() {
        // Between the tokens of JSON they are white space, and in strings they are escaped.
        text.replace(['\r', '\n'], " ")
    } else {
        serde_json::Value::from(text).to_string()
    };
    line.push('\n');
    line
}

fn text(view: &ErrorView<'_>) -> String {
    String::from_utf8(view.body().into()).unwrap_or_else(|why| String::from_utf8_lossy(why.as_bytes()).into_owned())
}

//! The ways that an error goes out in production.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use api_error::envelope::{self, Envelope};
use api_error::language::{Arguments, Localizer};
use api_error::{AsApiError, BoxApiError, ErrorSpec, ErrorView, FieldError, Mode, RequestContext, stream};
use tracing_subscriber::fmt::MakeWriter;

api_error::envelope! {
    /// Every slot that a body can have.
    #[docs_url = "https://docs.example.dev/{code}"]
    #[header = "X-Message: {message}"]
    static EVERYTHING: Envelope = {
        "code": code, "number"?: number, "status": status, "reason": reason, "title": title, "message": message,
        "details"?: details, "first"?: details.f0, "rejected": [for e in field_errors => { "f": e.field, "m": e.message, "p"?: e.params }],
        "by_field": {for e in field_errors => e.field: [e.message]},
        "errors": [for e in errors => { "code": code, "message": message, "details"?: details }],
        "held": [for e in nested => { "code": code, "details"?: details }],
        "causes": [for c in causes => c.message],
        "debug"?: debug, "category"?: category, "docs"?: docs_url, "wait"?: retry_after, "extra"?: extra.tenant,
        "id"?: request_id, "at": timestamp, "path"?: path, "locale"?: locale, "text": "{code}: {message}",
    };

    /// Causes, by choice.
    #[expose_causes]
    static CAUSES: Envelope = { "code": code, "causes": [for c in causes => c.message] };

    /// Details flattened among other members.
    static SPREAD: Envelope = { "code": code, ..details };

    /// The first of what there is.
    static FIRST: Envelope = { "what": [for e in field_errors => e.message] | details | message };

    #[content_type = "application/xml"]
    static XML: Envelope = text "<error code=\"{code}\">{message} {details.f0}</error>";

    #[content_type = "text/plain; charset=utf-8"]
    static PLAIN: Envelope = text "{code}: {message} {details.f0} {details.f1} {details.renamed0}";

    #[content_type = "text/html"]
    static HTML: Envelope = text "<h1>{title}</h1><p>{message}</p><p>{request_id}</p>";

    static NOTHING: Envelope = empty;
}

static FUNCTION: Envelope = Envelope::function(|view| {
    let details = serde_json::to_string(&view.details()).unwrap_or_default();
    http::Response::new(format!("{}|{}|{details}", view.code(), view.message()).into())
});

/// Those that are chosen in turn; `None` is that of the type.
const ENVELOPES: [Option<&Envelope>; 12] = [
    None,
    Some(&envelope::ERROR),
    Some(&envelope::PROBLEM),
    Some(&EVERYTHING),
    Some(&CAUSES),
    Some(&SPREAD),
    Some(&FIRST),
    Some(&XML),
    Some(&PLAIN),
    Some(&HTML),
    Some(&NOTHING),
    Some(&FUNCTION),
];

#[derive(Clone, Copy)]
pub enum Reader {
    Client,
    /// A client who is shown the causes.
    Trusted,
    Log,
}

pub struct Rendering {
    pub what: String,
    pub reader: Reader,
    pub text: String,
}

/// Shows every argument.
struct Telltale;

impl Localizer for Telltale {
    fn locales(&self) -> &[&'static str] {
        &["de"]
    }

    fn default_locale(&self) -> &'static str {
        "en"
    }

    fn message(&self, _: &str, spec: &ErrorSpec, arguments: &Arguments) -> Option<std::borrow::Cow<'static, str>> {
        Some(format!("{} mit {arguments:?}", spec.code()).into())
    }

    fn field_message(&self, _: &str, error: &FieldError) -> Option<std::borrow::Cow<'static, str>> {
        Some(format!("falsch: {error:?}").into())
    }
}

fn contexts() -> [(&'static str, RequestContext); 3] {
    let known =
        RequestContext::new().with_request_id("r-1").with_path("/p").with_method("GET").with_extra("tenant", "acme");
    [
        ("no context", RequestContext::new()),
        ("a request", known.clone()),
        ("another language", known.with_localizer(Arc::new(Telltale)).with_accept_language(["de"])),
    ]
}

/// All of them: twelve envelopes, three contexts, and each way out.
pub fn all(error: &BoxApiError) -> Vec<Rendering> {
    let mut renderings = Vec::new();
    for (name, context) in contexts() {
        for (index, envelope) in ENVELOPES.iter().enumerate() {
            let context = match envelope {
                Some(envelope) => context.clone().with_envelope(envelope),
                None => context.clone(),
            };
            let what = format!("{name}, envelope {index}");
            // A buffer or a language of development must not be there for the next one.
            drop(ErrorView::new(error).with_context(context.clone().with_mode(Mode::Development)).body());
            render(error, &context, &what, &mut renderings);
        }
    }
    renderings
}

fn render(error: &BoxApiError, context: &RequestContext, what: &str, renderings: &mut Vec<Rendering>) {
    let shows_causes = context.envelope().is_some_and(|envelope| std::ptr::eq(envelope, &raw const CAUSES));
    let mut add = |way: &str, reader, text| {
        let reader = if shows_causes && matches!(reader, Reader::Client) { Reader::Trusted } else { reader };
        renderings.push(Rendering { what: format!("{what}, {way}"), reader, text });
    };
    let view = || ErrorView::new(error).with_context(context.clone());
    let log = Log::default();
    let response = log.of(|| context.in_scope(|| api_error_response(error)));
    add("response", Reader::Client, response);
    add("log", Reader::Log, log.text());
    add("body", Reader::Client, String::from_utf8_lossy(&view().body()).into_owned());
    add("headers", Reader::Client, format!("{:?}", view().headers()));
    add("message", Reader::Client, view().message().to_string());
    add("details", Reader::Client, serde_json::to_string(&view().details()).unwrap_or_default());
    add("serialized", Reader::Client, serde_json::to_string(&view()).unwrap_or_default());
    add("event", Reader::Client, stream::sse_event(&view()));
    add("line", Reader::Client, stream::ndjson_line(&view()));
    add("close", Reader::Client, format!("{:?}", view().ws_close()));
    add("gRPC", Reader::Client, grpc(&api_error::tonic::status(&view())));
    add("Debug of the view", Reader::Client, format!("{:?}", view()));
}

fn api_error_response(error: &BoxApiError) -> String {
    let response = ErrorView::new(error.as_api_error()).response();
    format!("{:?} {:?} {}", response.status(), response.headers(), String::from_utf8_lossy(response.body()))
}

fn grpc(status: &tonic::Status) -> String {
    format!("{} {} {:?}", status.message(), String::from_utf8_lossy(status.details()), status.metadata())
}

/// What is logged meanwhile.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn of<T>(&self, work: impl FnOnce() -> T) -> T {
        let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(self.clone()).finish();
        tracing::subscriber::with_default(subscriber, work)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

//! Streams that fail after they have begun, over real HTTP.

use std::convert::Infallible;
use std::future::ready;
use std::io;
use std::time::Duration;

use api_error::service::ApiErrorLayer;
use api_error::{ApiError, ErrorView, RequestContext, stream};
use axum::body::Body;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use bytes::Bytes;
use futures_util::stream::{Stream, StreamExt, TryStreamExt, once};
use tests::loopback::{self, serve};

api_error::envelope! {
    static HOUSE: Envelope = { "code": code, "message": message, "details"?: details, "request_id": request_id };

    #[content_type = "text/html"]
    static PAGE: Envelope = text "<p>{message}</p>";
}

#[derive(Debug, ApiError)]
enum ModelError {
    #[api(status = 503, message = "The model is overloaded")]
    Overloaded { host: &'static str },
    #[api(status = 404)]
    NoModel,
}

fn layer() -> ApiErrorLayer {
    ApiErrorLayer::new().with_envelope(&HOUSE).with_alternative(&PAGE)
}

/// An item that shows the request, which is there whenever the stream is polled, after some time an error, and a panic behind it.
fn items(item: fn(&str) -> Bytes) -> impl Stream<Item = Result<Bytes, ModelError>> + Send {
    let wait = || tokio::time::sleep(Duration::from_millis(20));
    let first = once(async move {
        wait().await;
        Ok(item(RequestContext::current().request_id().unwrap_or("unknown")))
    });
    let failure = once(async move {
        wait().await;
        Err(ModelError::Overloaded { host: "10.0.0.7" })
    });
    first.chain(failure).chain(once(async { panic!("a stream that has failed is polled") }))
}

fn events() -> impl Stream<Item = Result<Bytes, ModelError>> + Send {
    items(|id| format!("data: {id}\n\n").into())
}

fn lines() -> impl Stream<Item = Result<Bytes, ModelError>> + Send {
    items(|id| format!("\"{id}\"\n").into())
}

/// What is hidden is not there, and the envelope is not the page that the request prefers.
const ERROR: &str = r#"{"code":"OVERLOADED","message":"The model is overloaded","request_id":"req-1"}"#;

async fn fetch(url: &str) -> (u16, String) {
    let answer = loopback::get(url, &[("x-request-id", "req-1"), ("accept", "text/html")]).await;
    let status = answer.status().as_u16();
    // Fails where the body does not end as HTTP has it.
    (status, answer.text().await.unwrap())
}

async fn ends_with_an_event(url: &str) {
    assert_eq!(fetch(url).await, (200, format!("data: req-1\n\nevent: error\ndata: {ERROR}\n\n")), "{url}");
}

async fn ends_with_a_line(url: &str) {
    assert_eq!(fetch(url).await, (200, format!("\"req-1\"\n{ERROR}\n")), "{url}");
}

#[tokio::test]
async fn b13_streams_of_axum() {
    type Events = Result<Sse<futures_util::stream::BoxStream<'static, Result<Event, Infallible>>>, ModelError>;
    fn typed(fails_at_once: bool) -> Events {
        if fails_at_once {
            return Err(ModelError::NoModel);
        }
        let events = items(|id| id.to_owned().into());
        let events = events.map_ok(|id| Event::default().data(String::from_utf8_lossy(&id)));
        let last = |view: &ErrorView<'_>| Event::default().event("error").data(stream::sse_data(view));
        Ok(Sse::new(stream::until_error(events, last).boxed()))
    }
    let app = axum::Router::new()
        .route("/typed", get(async || typed(false)))
        .route("/refused", get(async || typed(true)))
        .route("/events", get(async || Body::from_stream(stream::until_error(events(), stream::sse_event))))
        .route("/lines", get(async || Body::from_stream(stream::until_error(lines(), stream::ndjson_line))))
        .layer(layer());
    let url = serve(app).await;
    ends_with_an_event(&format!("{url}/typed")).await;
    ends_with_an_event(&format!("{url}/events")).await;
    ends_with_a_line(&format!("{url}/lines")).await;
    // Before the first item an error is a response, in the media type that the request prefers.
    assert_eq!(fetch(&format!("{url}/refused")).await, (404, "<p>No model</p>".to_owned()));
}

#[tokio::test]
async fn b13_streams_of_actix() {
    use actix_web::{App, HttpResponse, HttpServer, web};
    let events = async || {
        let events = stream::until_error(events(), stream::sse_event);
        HttpResponse::Ok().content_type("text/event-stream").streaming(events)
    };
    let lines = async || {
        let lines = stream::until_error(lines(), stream::ndjson_line);
        HttpResponse::Ok().content_type("application/x-ndjson").streaming(lines)
    };
    let routes = move || App::new().route("/events", web::get().to(events)).route("/lines", web::get().to(lines));
    let server = HttpServer::new(move || routes().wrap(layer())).workers(1).disable_signals();
    let server = server.bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", server.addrs()[0]);
    tokio::spawn(server.run());
    ends_with_an_event(&format!("{url}/events")).await;
    ends_with_a_line(&format!("{url}/lines")).await;
}

mod in_poem {
    use poem::handler;
    use poem::web::sse::{Event, SSE};

    use super::*;

    #[handler]
    pub(super) fn typed() -> SSE {
        let events = items(|id| id.to_owned().into());
        let events = events.map_ok(|id| Event::message(String::from_utf8_lossy(&id)));
        let last = |view: &ErrorView<'_>| Event::message(stream::sse_data(view)).event_type("error");
        SSE::new(stream::until_error(events, last).map(|Ok(event)| event))
    }

    #[handler]
    pub(super) fn as_lines() -> poem::Body {
        let lines = stream::until_error(lines(), stream::ndjson_line);
        poem::Body::from_bytes_stream(lines.map(|Ok(line)| io::Result::Ok(line)))
    }
}

#[tokio::test]
async fn b13_streams_of_poem() {
    use poem::EndpointExt;
    let app = poem::Route::new().at("/typed", poem::get(in_poem::typed)).at("/lines", poem::get(in_poem::as_lines));
    let url = super::poem::serve(app.with(layer()));
    ends_with_an_event(&format!("{url}/typed")).await;
    ends_with_a_line(&format!("{url}/lines")).await;
}

#[tokio::test]
async fn b13_streams_of_hyper() {
    use http_body_util::combinators::UnsyncBoxBody;
    use http_body_util::{BodyExt, StreamBody};
    use hyper::body::{Frame, Incoming};
    let handler = async |request: hyper::Request<Incoming>| {
        let body: UnsyncBoxBody<Bytes, Infallible> = match request.uri().path() {
            "/events" => {
                StreamBody::new(stream::until_error(events(), stream::sse_event).map_ok(Frame::data)).boxed_unsync()
            }
            _ => StreamBody::new(stream::until_error(lines(), stream::ndjson_line).map_ok(Frame::data)).boxed_unsync(),
        };
        Ok::<_, Infallible>(hyper::Response::new(body))
    };
    let service = layer().service(hyper::service::service_fn(handler));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let connection = hyper_util::rt::TokioIo::new(connection);
            tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(connection, service.clone()));
        }
    });
    ends_with_an_event(&format!("{url}/events")).await;
    ends_with_a_line(&format!("{url}/lines")).await;
}

mod in_rocket {
    use rocket::response::stream::{ByteStream, Event, EventStream};

    use super::*;

    #[rocket::get("/typed")]
    pub(super) fn typed() -> EventStream![Event] {
        let events = items(|id| id.to_owned().into());
        let events = events.map_ok(|id| Event::data(String::from_utf8_lossy(&id).into_owned()));
        let last = |view: &ErrorView<'_>| Event::data(stream::sse_data(view)).event("error");
        EventStream::from(stream::until_error(events, last).map(|Ok(event)| event)).heartbeat(None)
    }

    #[rocket::get("/lines")]
    pub(super) fn as_lines() -> ByteStream![Bytes] {
        ByteStream(stream::until_error(lines(), stream::ndjson_line).map(|Ok(line)| line))
    }
}

#[tokio::test]
async fn b13_streams_of_rocket() {
    use super::rocket::server::{rocket, serve};
    let routes = api_error::rocket::in_context(rocket::routes![in_rocket::typed, in_rocket::as_lines]);
    let url = serve(rocket(rocket::data::Limits::new()).mount("/", routes).attach(layer())).await;
    let (status, events) = fetch(&format!("{url}/typed")).await;
    // Rocket writes the fields of an event in an order of its own, and no space in front of a value.
    let fields: Vec<_> = events.lines().map(|line| line.replacen(": ", ":", 1)).collect();
    assert_eq!(status, 200);
    assert_eq!(fields[..2], ["data:req-1".to_owned(), String::new()]);
    let mut error = fields[2..4].to_vec();
    error.sort();
    assert_eq!(error, [format!("data:{ERROR}"), "event:error".to_owned()]);
    assert_eq!(fields[4..], [""]);
    ends_with_a_line(&format!("{url}/lines")).await;
}

#[tokio::test]
async fn b13_a_stream_that_does_not_fail_is_as_it_was() {
    let numbers =
        || futures_util::stream::iter((0..3).map(|number| Ok::<_, ModelError>(Bytes::from(format!("{number}\n")))));
    let app = axum::Router::new()
        .route("/", get(async move || Body::from_stream(stream::until_error(numbers(), stream::ndjson_line))));
    assert_eq!(fetch(&serve(app.layer(layer())).await).await, (200, "0\n1\n2\n".to_owned()));
}

mod bodies {
    use api_error::envelope::Envelope;

    use super::*;

    static PRETTY: Envelope = Envelope::function_with_content_type("application/json", |view| {
        let body = format!("{{\r\n  \"code\": \"{}\",\n  \"text\": \"a\\nb\"\r}}", view.code());
        http::Response::new(body.into())
    });
    static BYTES: Envelope =
        Envelope::function(|_| http::Response::new(Bytes::from_static(b"\xff\r\n\r\nevent: forged\rdata: x\n")));

    api_error::envelope! {
        #[content_type = "application/xml"]
        static XML: Envelope = text "<error>\n  <code>{code}</code>\n</error>";
        static NOTHING: Envelope = empty;
    }

    async fn last(envelope: &'static Envelope, last: fn(&ErrorView<'_>) -> String) -> String {
        let failing = once(ready(Err::<String, _>(ModelError::NoModel)));
        let items: Vec<_> =
            stream::until_error(failing, last).with_envelope(envelope).map(|Ok(item)| item).collect().await;
        let [item] = <[String; 1]>::try_from(items).unwrap();
        item
    }

    /// An event as the standard parses it: its fields in order.
    fn fields(event: &str) -> Vec<(&str, &str)> {
        let fields = event.strip_suffix("\n\n").unwrap().split(['\r', '\n']);
        fields.map(|field| field.split_once(": ").unwrap()).collect()
    }

    #[tokio::test]
    async fn b13_each_line_of_a_body_is_a_line_of_data() {
        for (envelope, expected) in [
            (&PRETTY, &["{", "  \"code\": \"NO_MODEL\",", "  \"text\": \"a\\nb\"", "}"][..]),
            (&XML, &["<error>", "  <code>NO_MODEL</code>", "</error>"]),
            (&BYTES, &["\u{fffd}", "", "event: forged", "data: x", ""]),
            (&NOTHING, &[""]),
        ] {
            let event = last(envelope, stream::sse_event).await;
            let fields = fields(&event);
            assert_eq!(fields[0], ("event", "error"));
            assert!(fields[1..].iter().all(|(name, _)| *name == "data"), "{event}");
            assert_eq!(fields[1..].iter().map(|(_, value)| *value).collect::<Vec<_>>(), expected);
        }
    }

    #[tokio::test]
    async fn b13_a_client_reads_the_line_and_the_data_of_the_event() {
        let line = last(&HOUSE, stream::ndjson_line).await;
        let event = last(&HOUSE, stream::sse_event).await;
        let data = fields(&event).pop().unwrap().1.to_owned();
        for text in [line, data] {
            let error = HOUSE.read_event(text);
            assert_eq!((error.code(), error.message()), (Some("NO_MODEL"), Some("No model")));
        }
    }

    #[tokio::test]
    async fn b13_any_body_is_one_line_of_json() {
        use serde_json::json;
        for (envelope, expected) in [
            (&PRETTY, json!({ "code": "NO_MODEL", "text": "a\nb" })),
            (&XML, json!("<error>\n  <code>NO_MODEL</code>\n</error>")),
            (&BYTES, json!("\u{fffd}\r\n\r\nevent: forged\rdata: x\n")),
            (&NOTHING, json!("")),
        ] {
            let line = last(envelope, stream::ndjson_line).await;
            let content = line.strip_suffix('\n').unwrap();
            assert!(!content.contains(['\r', '\n']), "{line}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(content).unwrap(), expected);
        }
    }
}

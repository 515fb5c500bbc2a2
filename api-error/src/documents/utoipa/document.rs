//! Answers, as the responses of a document.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ::utoipa::openapi::content::ContentBuilder;
use ::utoipa::openapi::example::ExampleBuilder;
use ::utoipa::openapi::header::Header;
use ::utoipa::openapi::{Content, Response, ResponseBuilder};
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use serde_json::Value;

use super::Responses;
use crate::contract::schema::{Answered, Schema};
use crate::error::ApiError;
use crate::error::possible_responses::{PossibleResponses, flags};
use crate::render::envelope::{Body, Envelope};
use crate::render::{ErrorView, Mode, RequestContext};
use crate::spec::ErrorSpec;

/// 2026-01-02T03:04:05Z.
pub(super) fn example_time() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_767_323_045)
}

/// One response for each status, of what was listed.
pub(super) fn responses(list: impl FnOnce(&mut PossibleResponses<'_>)) -> Responses {
    let context = RequestContext::current().for_documents(example_time()).with_mode(Mode::Production);
    let mut by_status = BTreeMap::<_, Vec<_>>::new();
    list(&mut PossibleResponses {
        each: &mut |error, flags| {
            let answer = Answer::new(error, flags, &context);
            add(by_status.entry(answer.status).or_default(), answer);
        },
    });
    by_status.into_iter().map(|(status, answers)| (status.as_u16().to_string(), response(&answers).into())).collect()
}

/// What a document says of one error.
struct Answer {
    code: String,
    spec: &'static ErrorSpec,
    status: StatusCode,
    envelope: &'static Envelope,
    any_details: bool,
    media_type: Option<HeaderValue>,
    body: Option<Bytes>,
}

impl Answer {
    fn new(error: &dyn ApiError, flags: u8, context: &RequestContext) -> Self {
        let view = ErrorView::new(error).with_context(context.clone());
        let envelope = view.envelope;
        let shows_causes = flags & flags::HAS_CAUSE != 0 && envelope.settings.expose_causes && error.expose();
        let is_exact = flags & flags::EXACT != 0 && !shows_causes;
        let (media_type, body) = is_exact.then(|| written(&view)).unzip();
        Self {
            code: view.code().to_owned(),
            spec: view.spec(),
            status: view.status(),
            envelope,
            any_details: flags & flags::ANY_DETAILS != 0,
            media_type: media_type.flatten().or_else(|| envelope.content_type().cloned()),
            body,
        }
    }

    /// The body: JSON as it is, anything else as a text.
    fn example(&self) -> Option<Value> {
        let body = self.body.as_ref()?;
        let media_type = self.media_type.as_ref()?.to_str().ok()?;
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        let json = essence.ends_with("json").then(|| serde_json::from_slice(body).ok()).flatten();
        Some(json.unwrap_or_else(|| String::from_utf8_lossy(body).into()))
    }
}

/// What is sent, without the log of it.
fn written(view: &ErrorView<'_>) -> (Option<HeaderValue>, Bytes) {
    let Body::Function(render) = view.envelope.body else {
        return (None, view.body());
    };
    let response = render(view);
    (response.headers().get(CONTENT_TYPE).cloned(), response.into_body())
}

/// An error that is reached twice is listed once, with the example that one of them has.
fn add(answers: &mut Vec<Answer>, answer: Answer) {
    match answers.iter_mut().find(|known| known.code == answer.code) {
        Some(known) if known.body.is_none() && answer.body.is_some() => *known = answer,
        Some(_) => {}
        None => answers.push(answer),
    }
}

fn response(answers: &[Answer]) -> Response {
    let mut response = ResponseBuilder::new().description(description(answers));
    for name in headers(answers) {
        response = response.header(name, Header::default());
    }
    for (media_type, answers) in by_media_type(answers) {
        response = response.content(media_type, content(&answers));
    }
    response.build()
}

/// The codes and what they mean, in Markdown.
fn description(answers: &[Answer]) -> String {
    let line = |answer: &Answer| format!("`{}`: {}", answer.code, answer.spec.title());
    match answers {
        [answer] => line(answer),
        answers => answers.iter().map(|answer| format!("- {}", line(answer))).collect::<Vec<_>>().join("\n"),
    }
}

/// The media type is the key of the content, and no header.
fn headers(answers: &[Answer]) -> impl Iterator<Item = &'static str> {
    let of_answer = |answer: &Answer| {
        let of_envelope = answer.envelope.settings.headers.iter().map(|header| header.name);
        answer.spec.headers().chain(of_envelope)
    };
    answers.iter().flat_map(of_answer).filter(|name| *name != CONTENT_TYPE.as_str())
}

/// In the order in which they occur.
fn by_media_type(answers: &[Answer]) -> Vec<(&str, Vec<&Answer>)> {
    let mut groups = Vec::<(&str, Vec<_>)>::new();
    for answer in answers {
        let Some(media_type) = answer.media_type.as_ref().and_then(|value| value.to_str().ok()) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == media_type) {
            Some((_, group)) => group.push(answer),
            None => groups.push((media_type, vec![answer])),
        }
    }
    groups
}

fn content(answers: &[&Answer]) -> Content {
    let examples = answers.iter().filter_map(|answer| {
        let example = ExampleBuilder::new().summary(answer.spec.title()).value(Some(answer.example()?));
        Some((answer.code.clone(), example))
    });
    ContentBuilder::new().schema(schema(answers)).examples_from_iter(examples).build()
}

/// What fits the envelope of one of them, if that is known of all.
fn schema(answers: &[&Answer]) -> Option<Schema> {
    let envelopes = answers.iter().map(|answer| {
        let of_envelope = answers.iter().filter(|other| std::ptr::eq(other.envelope, answer.envelope));
        let specs: Vec<_> = of_envelope.clone().map(|answer| answer.spec).collect();
        let any_details = of_envelope.clone().any(|answer| answer.any_details);
        answer.envelope.schema(Answered { specs: &specs, status: answer.status, any_details })
    });
    envelopes.collect::<Option<Vec<_>>>().map(Schema::any_of)
}

//! What the layer promises.

mod envelope;
mod headers;

use http::{HeaderMap, Method, Request};

use self::headers::{is_grpc, is_structured, keeps_headers, media_type};
use crate::answer::Answer;
use crate::body::{Seen, read};
use crate::inner::{Failed, Foreign, Inner, Rendered};
use crate::request::RequestParts;
use crate::settings::Settings;

/// How many bytes of an old text there may be: 4 KiB, of which each that is no text becomes three.
const MAX_REPLACED: usize = 3 * 4096;

struct Exchange<'c> {
    settings: &'c Settings<'c>,
    request: Request<()>,
    answer: Answer,
}

pub fn hold(settings: &Settings<'_>, request: &RequestParts<'_>, inner: &Inner<'_>, answer: Result<Answer, Failed>) {
    let exchange =
        |answer: Result<Answer, Failed>| Exchange { settings, request: request.request(), answer: answer.unwrap() };
    match inner {
        Inner::Fails => assert!(answer.is_err()),
        Inner::Answers(foreign) => exchange(answer).of_foreign(foreign),
        Inner::Refuses(error) => exchange(answer).of_rendered(error),
    }
}

/// What does not depend on the settings, so holds inside of other layers too.
pub fn hold_in_any_layer(inner: &Inner<'_>, answer: Result<Answer, Failed>) {
    match inner {
        Inner::Fails => assert!(answer.is_err()),
        Inner::Answers(foreign) => {
            let answer = answer.unwrap();
            assert_eq!(answer.head.status, foreign.status);
            keeps_headers(&foreign.headers(), &answer.head.headers, answer.spec().is_some());
            match answer.spec() {
                Some(_) => drop(answer.json()),
                None => assert_eq!(answer.seen, foreign.seen()),
            }
        }
        Inner::Refuses(error) => {
            let answer = answer.unwrap();
            assert_eq!(answer.head.status, error.expected_status());
            answer.json();
        }
    }
}

impl Foreign<'_> {
    /// What is seen of the body where no layer is.
    fn seen(&self) -> Vec<Seen> {
        read(self.body.body(&std::rc::Rc::default()))
    }
}

impl Rendered {
    /// What is not the status of an error would tell that all is well.
    fn expected_status(&self) -> u16 {
        match self {
            Self::Refused { .. } => 422,
            Self::Dynamic { status, .. } if status.is_client_error() || status.is_server_error() => status.as_u16(),
            Self::Hidden { .. } | Self::Dynamic { .. } => 500,
        }
    }
}

impl Exchange<'_> {
    fn of_foreign(&self, foreign: &Foreign<'_>) {
        let (head, old) = (&self.answer.head, foreign.headers());
        assert_eq!(head.status, foreign.status);
        let is_error = head.status.is_client_error() || head.status.is_server_error();
        let is_preserved = is_structured(&old) || self.settings.preserves(&media_type(&old));
        let is_replaced = is_error && !is_preserved;
        keeps_headers(&old, &head.headers, is_replaced);
        self.has_request_id(&old);
        if is_replaced {
            self.of_replaced(&old, foreign.polls.get());
        } else {
            assert!(self.answer.seen == foreign.seen() && self.answer.spec().is_none());
        }
        if is_error && !is_grpc(&old) {
            self.has_what_rfcs_ask_for(&old);
        }
    }

    fn of_replaced(&self, old: &HeaderMap, polls: usize) {
        let shows_old_text = self.settings.is_development() && !old.contains_key("content-encoding");
        assert!(!self.answer.head.headers.contains_key("content-encoding"));
        assert!(polls == 0 || shows_old_text && polls <= 4096, "{polls}");
        self.is_in_the_envelope(self.request.method() == Method::HEAD);
        let replaced = self.details().and_then(|details| details["replaced"].as_str().map(str::len));
        assert!(replaced.is_none_or(|length| shows_old_text && length <= MAX_REPLACED), "{replaced:?}");
    }

    fn of_rendered(&self, error: &Rendered) {
        assert_eq!(self.answer.head.status, error.expected_status());
        self.has_request_id(&HeaderMap::new());
        self.has_what_rfcs_ask_for(&HeaderMap::new());
        self.is_in_the_envelope(false);
        let is_hidden = matches!(error, Rendered::Hidden { .. }) && !self.settings.is_development();
        assert!(!is_hidden || self.details().is_none_or(|details| details.get("text").is_none()));
    }
}

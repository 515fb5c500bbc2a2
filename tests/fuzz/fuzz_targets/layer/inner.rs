//! The service inside of the layer.

use std::cell::Cell;
use std::future::{Ready, ready};
use std::rc::Rc;
use std::task::{Context, Poll};

use api_error::{ApiError, ErrorView};
use arbitrary::{Arbitrary, Unstructured};
use http::{HeaderMap, HeaderName, Request, Response, StatusCode};
use tower_service::Service;

use crate::body::{Pieces, PiecesBody};
use crate::text::Text;

/// The service gives no answer, or its body breaks off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Failed;

#[derive(Arbitrary, Debug)]
pub enum Inner<'a> {
    Fails,
    Answers(Foreign<'a>),
    Refuses(Rendered),
}

/// Any of HTTP's, and mostly that of an error.
fn any_status(input: &mut Unstructured<'_>) -> arbitrary::Result<StatusCode> {
    let number: u16 = input.arbitrary()?;
    let number = if number < 1000 { number } else { 400 + number % 200 };
    Ok(StatusCode::from_u16(number).unwrap_or(StatusCode::NOT_FOUND))
}

/// An answer that is none of ours.
#[derive(Arbitrary, Debug)]
pub struct Foreign<'a> {
    #[arbitrary(with = any_status)]
    pub status: StatusCode,
    headers: Vec<(Name, Text<'a>)>,
    pub body: Pieces<'a>,
    #[arbitrary(default)]
    pub polls: Rc<Cell<usize>>,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Name {
    Allow,
    CacheControl,
    ContentEncoding,
    ContentLength,
    ContentType,
    Expires,
    RequestId,
    RetryAfter,
    SetCookie,
    Vary,
    WwwAuthenticate,
    ErrorCode,
}

impl Name {
    fn header(self) -> HeaderName {
        HeaderName::from_static(match self {
            Self::Allow => "allow",
            Self::CacheControl => "cache-control",
            Self::ContentEncoding => "content-encoding",
            Self::ContentLength => "content-length",
            Self::ContentType => "content-type",
            Self::Expires => "expires",
            Self::RequestId => "x-request-id",
            Self::RetryAfter => "retry-after",
            Self::SetCookie => "set-cookie",
            Self::Vary => "vary",
            Self::WwwAuthenticate => "www-authenticate",
            Self::ErrorCode => "x-error-code",
        })
    }
}

impl Foreign<'_> {
    pub fn headers(&self) -> HeaderMap {
        let values = self.headers.iter().filter_map(|(name, text)| Some((*name, text.value()?)));
        let mut headers = HeaderMap::new();
        values.for_each(|(name, value)| _ = headers.append(name.header(), value));
        headers
    }

    fn response(&self) -> Response<PiecesBody> {
        let mut response = Response::new(self.body.body(&self.polls));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers();
        response
    }
}

/// An error of ours, of whatever texts.
#[derive(Arbitrary, Debug, ApiError)]
pub enum Rendered {
    #[api(status = 422, header = "x-item: {text}", message = "Not \"{text}\"")]
    Refused { text: String },
    #[api(status = 500, message = "It broke")]
    Hidden { text: String },
    #[api(status = 401, expose)]
    Dynamic {
        #[api(code)]
        code: String,
        #[api(status)]
        #[arbitrary(with = any_status)]
        status: StatusCode,
        text: String,
    },
}

impl Service<Request<()>> for &Inner<'_> {
    type Response = Response<PiecesBody>;
    type Error = Failed;
    type Future = Ready<Result<Response<PiecesBody>, Failed>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Failed>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(match self {
            Inner::Fails => Err(Failed),
            Inner::Answers(foreign) => Ok(foreign.response()),
            Inner::Refuses(error) => Ok(ErrorView::new(error).response().map(PiecesBody::whole)),
        })
    }
}

//! The head of what came: any status, and headers that are read.

use arbitrary::{Arbitrary, Unstructured};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

#[derive(Arbitrary, Debug)]
pub struct Head<'a> {
    #[arbitrary(with = any_status)]
    pub status: StatusCode,
    headers: Vec<(Name, Text<'a>)>,
}

fn any_status(input: &mut Unstructured<'_>) -> arbitrary::Result<StatusCode> {
    let number = input.int_in_range(100..=999)?;
    Ok(StatusCode::from_u16(number).unwrap_or(StatusCode::CONFLICT))
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Name {
    RetryAfter,
    Date,
    ErrorCode,
    RequestId,
    ContentType,
    ContentLanguage,
    Code,
    Limit,
    Reset,
    Window,
}

impl Name {
    fn header(self) -> HeaderName {
        HeaderName::from_static(match self {
            Self::RetryAfter => "retry-after",
            Self::Date => "date",
            Self::ErrorCode => "x-error-code",
            Self::RequestId => "x-request-id",
            Self::ContentType => "content-type",
            Self::ContentLanguage => "content-language",
            Self::Code => "x-code",
            Self::Limit => "x-limit",
            Self::Reset => "x-reset",
            Self::Window => "x-window",
        })
    }
}

#[derive(Arbitrary, Debug)]
enum Text<'a> {
    Bytes(&'a [u8]),
    Word(u8),
    Digits(u64, bool),
}

const WORDS: &[&str] = &[
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "99999999999999999999999",
    "18446744073709551615",
    "SOLD_OUT",
    "TOO_OFTEN",
    "LIMITED",
    "CLOSED",
    "5/7",
    "7 CLOSED",
    "application/json",
    "en",
    "de",
    " 1 ",
    "\u{fffd}é\u{2028}",
];

impl Text<'_> {
    fn value(&self) -> Option<HeaderValue> {
        match *self {
            Self::Bytes(bytes) => HeaderValue::from_bytes(bytes).ok(),
            Self::Word(at) => HeaderValue::from_bytes(WORDS[usize::from(at) % WORDS.len()].as_bytes()).ok(),
            Self::Digits(number, is_small) => {
                HeaderValue::from_str(&(if is_small { number % 100 } else { number }).to_string()).ok()
            }
        }
    }
}

impl Head<'_> {
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, text) in self.headers.iter().take(20) {
            if let Some(value) = text.value() {
                headers.append(name.header(), value);
            }
        }
        headers
    }
}

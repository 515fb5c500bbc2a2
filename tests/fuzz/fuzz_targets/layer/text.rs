//! The value of a header: any bytes, and words that mean something there, which a fuzzer would seldom hit on.

use arbitrary::Arbitrary;
use http::HeaderValue;

#[derive(Arbitrary, Debug)]
pub struct Text<'a>(Vec<Part<'a>>);

#[derive(Arbitrary, Debug)]
enum Part<'a> {
    Bytes(&'a [u8]),
    Word(u8),
    Long(u8, u16),
}

const WORDS: &[&str] = &[
    ",",
    ";q=0.5",
    ";q=1.0",
    ";q=0",
    ";charset=utf-8",
    "application/problem+json",
    "application/json",
    "application/vnd.api+json",
    "application/grpc",
    "application/*",
    "*/*",
    "text/*",
    "text/html",
    "application/vnd.shop+json",
    ";version=2",
    ";version=\"2\"",
    ";x=\"",
    "\\\"",
    "*",
    "Accept",
    "de",
    "de-CH-1996",
    "pt-BR",
    "zh-Hant-TW",
    "en",
    "00-",
    "cc-",
    "0af7651916cd43dd8448eb211c80319c",
    "-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "<script>\"'&",
    "\u{fffd}é\u{2028}",
];

impl Text<'_> {
    /// As far as HTTP takes it.
    pub fn value(&self) -> Option<HeaderValue> {
        let mut value = Vec::new();
        for part in &self.0 {
            match *part {
                Part::Bytes(bytes) => value.extend_from_slice(bytes),
                Part::Word(at) => value.extend_from_slice(WORDS[usize::from(at) % WORDS.len()].as_bytes()),
                Part::Long(byte, times) => value.resize(value.len() + usize::from(times), byte),
            }
        }
        HeaderValue::from_bytes(&value).ok()
    }
}

//! A byte order mark before a body is ignored (RFC 8259 §8.1); in another encoding than UTF-8 a body is no JSON.

use api_error::ReadError;
use api_error::envelope::{ERROR, Envelope};
use api_error::reqwest::ResponseExt;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use http::HeaderMap;
use tests::loopback::serve;

const MARK: &str = "\u{feff}";
const BODY: &str = r#"{"error":{"code":"SOLD_OUT","message":"Sold out","details":{"item":7}}}"#;

api_error::envelope! {
    static TEXT: Envelope = text "[{code}] {message}";
}

fn read(envelope: &'static Envelope, body: impl Into<bytes::Bytes>) -> api_error::RemoteError {
    envelope.read(StatusCode::CONFLICT, &HeaderMap::new(), body)
}

#[test]
fn c06_a_body_is_read_behind_a_byte_order_mark() {
    for remote in [read(&ERROR, format!("{MARK}{BODY}")), ERROR.read_event(format!("{MARK}{BODY}"))] {
        assert_eq!((remote.code(), remote.message()), (Some("SOLD_OUT"), Some("Sold out")));
        assert_eq!(remote.detail("item").unwrap().get::<u32>().unwrap(), 7);
        assert!(remote.read_error().is_none());
        assert!(remote.body().starts_with(MARK.as_bytes()), "the body stays as it came");
    }
    let remote = read(&TEXT, format!("{MARK}[SOLD_OUT] Sold out"));
    assert_eq!((remote.code(), remote.message()), (Some("SOLD_OUT"), Some("Sold out")));
}

#[test]
fn c06_a_mark_elsewhere_is_no_json() {
    for body in [format!("{MARK}{MARK}{BODY}"), format!("{BODY}{MARK}"), format!(" {MARK}{BODY}"), MARK.to_owned()] {
        assert!(matches!(read(&ERROR, body).read_error(), Some(ReadError::NotJson(_))));
    }
    let message = format!(r#"{{"error":{{"code":"A","message":"{MARK}a"}}}}"#);
    assert_eq!(read(&ERROR, message).message(), Some("\u{feff}a"));
}

#[test]
fn c06_another_encoding_is_no_json() {
    for byte_order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
        let text = format!("{MARK}{BODY}");
        let body: Vec<u8> = text.encode_utf16().flat_map(byte_order).collect();
        assert!(matches!(read(&ERROR, body).read_error(), Some(ReadError::NotJson(_))));
    }
}

#[tokio::test]
async fn c06_a_response_of_reqwest_is_read_too() {
    let app = Router::new().route("/", get(async || (StatusCode::CONFLICT, format!("{MARK}{BODY}"))));
    let response = reqwest::get(serve(app).await).await.unwrap();
    assert_eq!(response.or_remote_error(&ERROR).await.unwrap_err().code(), Some("SOLD_OUT"));
}

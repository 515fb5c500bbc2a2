//! Bodies of errors.

use serde_json::Value;

use super::Exchange;
use crate::answer::values;

impl Exchange<'_> {
    pub fn is_in_the_envelope(&self, has_no_body: bool) {
        let (body, headers) = (self.answer.whole(), &self.answer.head.headers);
        assert_eq!(self.answer.length.unwrap_or(body.len() as u64), body.len() as u64);
        let stated = values(headers, "content-length");
        match (has_no_body, self.answer.media_type()) {
            (true, _) => assert!(body.is_empty() && stated.len() == 1),
            (false, "") => assert!(body.is_empty()),
            (false, "text/html") => assert!(!body.iter().any(|byte| b"<>\"'".contains(byte))),
            (false, _) => self.holds_the_facts(&self.answer.json().unwrap()),
        }
        assert!(has_no_body || stated.is_empty() || stated == [body.len().to_string().as_bytes()]);
    }

    fn holds_the_facts(&self, body: &Value) {
        let error = body.get("error").unwrap_or(body);
        let code = error["code"].as_str().unwrap();
        let spec = self.answer.spec().unwrap();
        assert!(spec.code_is_dynamic() || code == spec.code());
        assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/".contains(&byte)));
        assert!(error.get("message").or(error.get("detail")).unwrap().is_string());
        self.is_request_id(error["request_id"].as_str().unwrap());
        let (method, path) = (self.request.method().as_str(), self.request.uri().path());
        let is = |name: &str, expected: &str| assert!(body.get(name).is_none_or(|found| found == expected), "{name}");
        is("method", method);
        is("path", path);
        let is_reference =
            |text: &str| text.starts_with('/') && !text.starts_with("//") && text.bytes().all(|b| b.is_ascii_graphic());
        assert!(body.get("instance").is_none_or(|instance| instance.as_str().is_some_and(is_reference)), "instance");
        is("where", &format!("{method} {path}"));
        assert!(body.get("status").is_none_or(|status| *status == self.answer.head.status.as_u16()));
        self.is_trace_id(body.get("trace_id").and_then(Value::as_str));
    }

    /// One that is shown stands in the one `traceparent`.
    fn is_trace_id(&self, shown: Option<&str>) {
        let Some(shown) = shown else { return };
        let sent = values(self.request.headers(), "traceparent");
        assert!(shown.len() == 32 && shown.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
        assert!(sent.len() == 1 && sent[0].windows(32).any(|part| part == shown.as_bytes()));
    }

    /// Where the envelope shows the details: problem details show them among their members.
    pub fn details(&self) -> Option<Value> {
        let body = self.answer.json()?;
        Some(body.pointer("/error/details").or(body.get("details")).unwrap_or(&body).clone())
    }
}

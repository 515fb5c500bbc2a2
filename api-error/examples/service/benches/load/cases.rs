//! Requests that end in errors.

pub struct Case {
    pub name: &'static str,
    pub method: &'static str,
    pub path: &'static str,
    pub token: Option<&'static str>,
    pub status: u16,
    pub code: &'static str,
}

const fn get(name: &'static str, path: &'static str, status: u16, code: &'static str) -> Case {
    Case { name, method: "GET", path, token: None, status, code }
}

pub const CASES: [Case; 6] = [
    get("unknown session", "/sessions/550e8400-e29b-41d4-a716-446655440000", 404, "SESSION_NOT_FOUND"),
    get("malformed id", "/sessions/42", 400, "INVALID_UUID"),
    Case { token: Some("expired-token"), ..get("expired token", "/sessions", 401, "EXPIRED_TOKEN") },
    get("failing provider", "/complete", 502, "LLM_API_ERROR"),
    // No handler has these, so the layer makes them.
    get("unknown route", "/nowhere", 404, "NOT_FOUND"),
    Case { method: "DELETE", ..get("wrong method", "/sessions", 405, "METHOD_NOT_ALLOWED") },
];

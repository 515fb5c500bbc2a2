//! Envelopes that come with the crate.

crate::envelope! {
    /// The default: `{"error": {"code", "message", …}}`.
    pub static ERROR: Envelope = {
        "error": {
            "code": code,
            "message": message,
            "details"?: details,
            "field_errors"?: field_errors,
            "documentation_url"?: docs_url,
            "request_id"?: request_id,
        },
    };

    /// Problem details, [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457).
    ///
    /// Details become extension members (§3.2), rejected fields the list `errors` with JSON Pointers, as in the example of §3.
    /// `type` is the documentation URL of the error; where errors have none it is `about:blank`, which tells a client nothing
    /// (§4.2.1): give the type a `docs_url`.
    #[content_type = "application/problem+json"]
    pub static PROBLEM: Envelope = {
        "type": docs_url | "about:blank",
        "title": title,
        "status": status,
        "detail": message,
        "instance"?: path,
        "code": code,
        "request_id"?: request_id,
        "errors"?: [for e in field_errors => { "detail": e.message, "pointer": "#{e.pointer}", "code"?: e.code }],
        ..details,
    };
}

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
    /// Details become extension members (§3.2), validation errors the list `errors` with JSON Pointers as URI fragments, as in the
    /// example of §3. A detail with the name of another member, such as `status`, is sent as `status_`.
    ///
    /// `type` is the documentation URL of the error, or of the envelope that its type or the layer chooses; where there is none, it is
    /// `about:blank`, and `title` the phrase of the status (§4.2.1), which tells a client nothing: give the type a `docs_url`.
    /// `instance` is the path of the request (§3.1.5), as it came.
    #[content_type = "application/problem+json"]
    pub static PROBLEM: Envelope = {
        "type": docs_url | "about:blank",
        "title": problem_title,
        "status": status,
        "detail": message,
        "instance"?: instance,
        "code": code,
        "request_id"?: request_id,
        "errors"?: [for e in field_errors => { "detail": e.message, "pointer": "#{e.pointer}", "code"?: e.code }],
        ..details,
    };
}

//! The envelope of the LLM-CoPilot API, which all bodies of the benchmarks wear.

api_error::envelope! {
    pub static LLM_COPILOT: Envelope = {
        "error": {
            "code": code,
            "message": message,
            "details"?: details,
            "field_errors"?: [
                for e in field_errors => { "field": e.field, "message": e.message, "constraint"?: e.constraint }
            ],
            "documentation_url"?: docs_url,
            "request_id"?: request_id,
        },
    };
}

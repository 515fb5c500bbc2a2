use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "x-request-id: {request_id}"]
    #[docs_url = "https://docs.example.dev/errors/{code}"]
    pub static FIRST: Envelope = {
        "code": code,
        "message": message,
        "details"?: details,
        "status": "…",
    };

    #[header = "x-code: {code}"]
    pub static SECOND: Envelope = [for e in field_errors => { "field": e.field, "text": "{details.NAME} {e.message}" }];
}

fn main() {
    let _: &Envelope = &FIRST;
    let _: &Envelope = &SECOND;
}

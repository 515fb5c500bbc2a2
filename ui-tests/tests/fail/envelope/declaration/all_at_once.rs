use api_error::envelope::Envelope;

api_error::envelope! {
    #[headr = "x-request-id: {request_id}"]
    #[docs_url = "/errors/{code}"]
    pub static FIRST: Envelope = {
        "code": cod,
        "message": error.message,
        "details"?: details?,
        "status": 's',
        code: code,
    };

    #[header = "x-code {code}"]
    pub const SECOND: Envelope = [for e in field_errors => { "field": f.field, "text": "{details} {e.msg}" }];
}

fn main() {
    let _: &Envelope = &FIRST;
    let _: &Envelope = &SECOND;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": "{details.NAME}", "errors": [for e in field_errors => e.message], "debug": debug, "list": [for e in field_errors => { "text": "{e.field}", "params": e.params }] };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

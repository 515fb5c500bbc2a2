use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": "{details} {field_errors} {debug}", "list": [for e in field_errors => "{e.path} {e.params}"] };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

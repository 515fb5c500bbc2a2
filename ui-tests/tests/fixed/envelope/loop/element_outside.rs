use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "field": [for e in field_errors => e.field], "text": "{message}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = {for e in field_errors => e.pointer: [e.message]};
}

fn main() {
    let _: &Envelope = &BROKEN;
}

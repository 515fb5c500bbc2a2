use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [e.message for e in field_errors];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

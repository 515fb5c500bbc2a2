use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for f in field_errors => f.message];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

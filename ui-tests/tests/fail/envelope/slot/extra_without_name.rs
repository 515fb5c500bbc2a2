use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "severity": extra };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

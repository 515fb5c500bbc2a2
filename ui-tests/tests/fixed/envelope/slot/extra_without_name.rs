use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "severity": extra.NAME };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

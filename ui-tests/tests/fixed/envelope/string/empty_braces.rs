use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "type": "urn:acme:{code}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "kind": 'e' };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

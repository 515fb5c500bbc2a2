use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "list": { ..details } };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

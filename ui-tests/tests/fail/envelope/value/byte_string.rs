use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "kind": b"error" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

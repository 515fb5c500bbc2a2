use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "kind": "…" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

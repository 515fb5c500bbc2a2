use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "kind": details."content-type" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

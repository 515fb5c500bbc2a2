use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": message, "kind": "error", "id": "{code}-{status}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

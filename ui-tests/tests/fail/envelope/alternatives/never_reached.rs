use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": message | title, "kind": "error" | code, "id": "{code}-{status}" | request_id };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

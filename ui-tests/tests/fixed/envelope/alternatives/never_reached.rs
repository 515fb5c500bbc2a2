use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": message, "kind": code, "id": request_id | "{code}-{status}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

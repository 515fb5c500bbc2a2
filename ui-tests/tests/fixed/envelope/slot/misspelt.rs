use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "message": message, "request_id"?: request_id };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

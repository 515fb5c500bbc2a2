use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "time": "{timestamp:rfc3339}", "status": "{status:03}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

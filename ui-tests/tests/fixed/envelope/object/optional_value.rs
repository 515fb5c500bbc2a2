use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "details"?: details };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

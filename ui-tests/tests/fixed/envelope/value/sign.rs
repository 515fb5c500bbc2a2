use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "number": number };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

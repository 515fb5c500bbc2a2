use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "tenant": tenant };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

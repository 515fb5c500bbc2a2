use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "tenant": extra.tenant };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

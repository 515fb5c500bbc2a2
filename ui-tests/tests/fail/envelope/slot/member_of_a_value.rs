use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "code": code.name };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "errors": errors, "held": nested };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

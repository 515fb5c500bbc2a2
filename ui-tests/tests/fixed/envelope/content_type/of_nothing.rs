use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = empty;
}

fn main() {
    let _: &Envelope = &BROKEN;
}

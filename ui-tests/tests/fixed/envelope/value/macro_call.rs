use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "version": extra.NAME };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

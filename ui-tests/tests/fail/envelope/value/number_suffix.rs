use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "version": 1u8, "ratio": 1., "year": 01.5 };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "version": 1, "ratio": 1.5, "year": 1.5 };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

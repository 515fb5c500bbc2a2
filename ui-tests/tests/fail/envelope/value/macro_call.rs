use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "version": env!("CARGO_PKG_VERSION") };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

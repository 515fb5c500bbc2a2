use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in nested => e.extra.NAME];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

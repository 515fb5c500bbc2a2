use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in nested => e.extra];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "errors": [for e in errors => e.code], "held": [for e in nested => e.code] };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

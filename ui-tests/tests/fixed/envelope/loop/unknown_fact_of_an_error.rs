use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => [e.code, e.details.NAME, e.extra.NAME, "{e.message}"]];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "errors": [for e in errors => e.message], "held": [for e in held => e.message] };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "code": code, "…": field_errors };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "message": field_errors.message };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

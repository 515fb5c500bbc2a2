use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "code": code, "message": message, "number": number };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

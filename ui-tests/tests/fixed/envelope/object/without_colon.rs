use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "code": code, "message": message };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

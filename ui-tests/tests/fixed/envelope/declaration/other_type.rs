use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

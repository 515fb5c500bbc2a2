use api_error::envelope::Envelope;

api_error::envelope! {
    pub const BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "1": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

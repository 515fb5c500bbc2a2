use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "Vary: accept"]
    #[header = "vary: accept-language"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    #[content_type = "application/json"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

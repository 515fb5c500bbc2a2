use api_error::envelope::Envelope;

api_error::envelope! {
    #[content_type = "text/html"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

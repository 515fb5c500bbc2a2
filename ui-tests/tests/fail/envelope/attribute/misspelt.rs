use api_error::envelope::Envelope;

api_error::envelope! {
    #[contentType = "application/problem+json"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

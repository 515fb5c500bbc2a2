use api_error::envelope::Envelope;

api_error::envelope! {
    #[docs_url = "https://docs.example.dev/errors/{code}"]
    #[content_type = "application/problem+json"]
    #[expose_causes]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

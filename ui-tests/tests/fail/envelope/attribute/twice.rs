use api_error::envelope::Envelope;

api_error::envelope! {
    #[docs_url = "https://docs.example.dev/errors/{code}"]
    #[docs_url = "https://docs.example.dev/errors/{number}"]
    #[content_type = "application/problem+json"]
    #[content_type = "application/json"]
    #[expose_causes]
    #[expose_causes]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

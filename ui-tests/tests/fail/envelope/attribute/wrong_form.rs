use api_error::envelope::Envelope;

api_error::envelope! {
    #[header("x-request-id", request_id)]
    #[docs_url("https://docs.example.dev")]
    #[content_type = JSON]
    #[expose_causes = true]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    #[docs_url = "https://docs.example.dev/error%20{code}"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    #[docs_url = "https://docs.example.com/errors/{code}"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "X-Limit: 1"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

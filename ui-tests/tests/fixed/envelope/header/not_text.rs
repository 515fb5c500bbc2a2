use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "x-details: {details.NAME}"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

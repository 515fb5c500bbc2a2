use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: &str = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = json { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = txt "{code}: {message}";
}

fn main() {
    let _: &Envelope = &BROKEN;
}

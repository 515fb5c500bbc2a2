use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": "{code}: {message}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": "{cod}: {mesage}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

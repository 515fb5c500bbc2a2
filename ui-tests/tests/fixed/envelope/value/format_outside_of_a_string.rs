use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "time": "{timestamp:unix}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

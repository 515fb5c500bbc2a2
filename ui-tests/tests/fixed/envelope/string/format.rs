use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "time": "{timestamp:unix}", "status": "{status}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

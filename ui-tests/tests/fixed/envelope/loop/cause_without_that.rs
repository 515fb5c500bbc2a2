use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for c in causes => { "text": c.message, "code": c.message }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "type": "{{\"code\": 1}}", "first": "{{0}}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

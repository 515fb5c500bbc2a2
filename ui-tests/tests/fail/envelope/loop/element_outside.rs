use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "field": e.field, "text": "{e.message}" };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "limit": detial.limit };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "limit": details.limit };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

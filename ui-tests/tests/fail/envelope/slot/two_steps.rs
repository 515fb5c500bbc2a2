use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "city": details.address.city };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

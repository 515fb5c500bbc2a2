use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "city": details.city };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

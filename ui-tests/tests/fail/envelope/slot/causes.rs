use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "causes"?: causes };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

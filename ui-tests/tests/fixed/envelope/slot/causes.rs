use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "causes"?: [for c in causes => c.message] };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

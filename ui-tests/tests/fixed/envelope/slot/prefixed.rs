use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "message": message, "status": status };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

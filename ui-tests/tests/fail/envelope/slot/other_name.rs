use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "message": msg, "path": endpoint, "data": None };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

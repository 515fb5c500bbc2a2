use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "message": message, "path": path, "data": null };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

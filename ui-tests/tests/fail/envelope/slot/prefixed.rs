use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "message": error.message, "status": self.status };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

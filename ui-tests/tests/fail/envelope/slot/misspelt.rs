use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "message": mesage, "request_id"?: requestId };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

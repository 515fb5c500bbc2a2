use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "x-request-id: {request_id}"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

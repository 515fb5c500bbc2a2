use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in nested => { "id": e.request_id, "at": "{e.path}" }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

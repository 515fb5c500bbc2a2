use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in nested => { "id": request_id, "at": "{path}" }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

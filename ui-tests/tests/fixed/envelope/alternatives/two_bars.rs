use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "text": request_id | message };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

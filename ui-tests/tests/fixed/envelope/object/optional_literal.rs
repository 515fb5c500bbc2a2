use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "success": false, "data": {}, "tags": ["a", 1] };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

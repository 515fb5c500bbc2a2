use api_error::envelope::Envelope;

api_error::envelope! {
    pub static FIRST: Envelope = { "code": code };

    pub static SECOND: Envelope = { "message": message };
}

fn main() {
    let _: &Envelope = &FIRST;
    let _: &Envelope = &SECOND;
}

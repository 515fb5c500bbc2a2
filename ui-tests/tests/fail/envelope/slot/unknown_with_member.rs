use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = { "user": session.user };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

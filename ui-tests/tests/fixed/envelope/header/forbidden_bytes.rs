use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "x-first: a"]
    #[header = "x-second: cafe"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

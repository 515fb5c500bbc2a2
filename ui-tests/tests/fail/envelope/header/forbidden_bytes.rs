use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "x-first: a\r\nset-cookie: b"]
    #[header = "x-second: caf\u{e9}"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

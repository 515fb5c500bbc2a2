use api_error::envelope::Envelope;

api_error::envelope! {
    #[header = "Content-Type: application/json"]
    #[header = "content-length: 20"]
    #[header = "transfer-encoding: chunked"]
    #[header = "connection: close"]
    pub static BROKEN: Envelope = { "code": code };
}

fn main() {
    let _: &Envelope = &BROKEN;
}

api_error::envelope! {
    pub static NAME: Envelope = { "code": code };
}

fn main() {}

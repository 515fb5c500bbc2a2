api_error::envelope! {
    pub static: Envelope = { "code": code };
}

fn main() {}

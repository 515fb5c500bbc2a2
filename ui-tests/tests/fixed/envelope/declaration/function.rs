api_error::envelope! {
    static NAME: Envelope = { "code": code };
}

fn main() {}

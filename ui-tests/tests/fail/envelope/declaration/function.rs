api_error::envelope! {
    pub fn broken() -> Envelope { }
}

fn main() {}

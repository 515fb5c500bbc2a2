use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in warnings => e.message];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

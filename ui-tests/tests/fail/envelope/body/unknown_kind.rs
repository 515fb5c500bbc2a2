use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = html "<h1>{title}</h1>";
}

fn main() {
    let _: &Envelope = &BROKEN;
}

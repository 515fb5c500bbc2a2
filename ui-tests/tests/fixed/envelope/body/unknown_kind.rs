use api_error::envelope::Envelope;

api_error::envelope! {
    #[content_type = "text/html"]
    pub static BROKEN: Envelope = text "<h1>{title}</h1>";
}

fn main() {
    let _: &Envelope = &BROKEN;
}

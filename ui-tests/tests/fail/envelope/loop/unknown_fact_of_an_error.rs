use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => [e.cod, e.details.x.y, e.severity, "{e.msg}"]];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

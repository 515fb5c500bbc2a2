use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => { "held": e.nested, "causes": e.causes }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

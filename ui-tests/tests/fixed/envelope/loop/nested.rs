use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => { "causes": [for c in e.causes => c.message] }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => { "held": [for x in e.nested => x.message], "causes": [for x in e.causes => x.message] }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

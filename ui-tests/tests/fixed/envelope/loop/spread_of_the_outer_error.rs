use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => { "code": e.code, ..e.details }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

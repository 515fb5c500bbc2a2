use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => { "text": "{e.details.NAME}", "fields": e.field_errors }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

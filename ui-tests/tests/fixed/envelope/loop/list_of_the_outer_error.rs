use api_error::envelope::Envelope;

api_error::envelope! {
    pub static BROKEN: Envelope = [for e in errors => {
        "fields": [for f in e.field_errors => f.message],
        "of_no_element": [for f in e.nested => f.message],
        "deeper": [for inner in e.nested => [for f in inner.field_errors => f.message]],
    }];
}

fn main() {
    let _: &Envelope = &BROKEN;
}

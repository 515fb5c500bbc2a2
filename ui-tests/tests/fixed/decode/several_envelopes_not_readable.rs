//! Each is told where it stands.

use api_error::ApiError;

api_error::envelope! {
    static HOUSE: Envelope = { "code": code, "more"?: details.more, "message": message };
    static OTHER: Envelope = { "category": category, "code": code };
}

#[derive(Debug, ApiError)]
#[api(decode, envelope = HOUSE, status = 404)]
enum Failure {
    #[api(envelope = OTHER)]
    Missing { more: Option<u8> },
}

fn main() {}

//! The envelope of a variant is looked at as well, and a function says nothing of what it writes.

use api_error::ApiError;

api_error::envelope! {
    static LEGACY: Envelope = { "code": code, "message": message };
}

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum ShopError {
    #[api(envelope = LEGACY)]
    NoItem,
}

fn main() {}

//! An envelope that writes two facts in one place cannot be read back.

use api_error::ApiError;

api_error::envelope! {
    static HOUSE: Envelope = { "error": extra.name, "code": code, "message": message };
}

#[derive(Debug, ApiError)]
#[api(status = 404, envelope = HOUSE, decode)]
enum ShopError {
    NoItem,
}

fn main() {}

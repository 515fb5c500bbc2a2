//! The envelope of a variant is looked at as well, and a function says nothing of what it writes.

use api_error::ApiError;
use api_error::envelope::Envelope;

static LEGACY: Envelope = Envelope::function(|view| http::Response::new(view.code().to_owned().into()));

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum ShopError {
    #[api(envelope = LEGACY)]
    NoItem,
}

fn main() {}

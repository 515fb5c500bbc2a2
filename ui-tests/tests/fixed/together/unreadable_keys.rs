//! What could not be read may have been what is missing now, so nothing else is said of it.

use api_error::{ApiError, RemoteError};
use http::StatusCode;

#[derive(Debug, ApiError)]
struct Deciding {
    #[api(status)]
    status: StatusCode,
}

#[derive(Debug, ApiError)]
enum Inside {
    #[api(transparent)]
    Store {
        #[api(transparent)]
        store: Store,
        shard: u8,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 503)]
struct Store;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Fields {
    Examples {
        #[api(example = 3)]
        a: u8,
        #[api(example = 4)]
        b: u8,
    },
    Details {
        #[api(details)]
        all: Vec<u8>,
        #[api(skip)]
        secret: u8,
    },
    Names {
        #[api(rename = "a")]
        a: u8,
        b: u8,
    },
    #[api(message = "no {shown}")]
    Shown {
        #[api(expose = true)]
        shown: u8,
    },
}

#[derive(Debug, ApiError)]
enum Hidden {
    #[api(status = 500, expose, message = "no {table}")]
    Database { table: String },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Codes {
    #[api(code = "ONE")]
    One,
    #[api(code = "TWO")]
    Two,
}

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum Received {
    Missing,
    #[api(decode = false)]
    Secret,
    #[api(other)]
    Other(#[source] RemoteError),
}

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
struct Borrowing {
    #[api(skip)]
    name: &'static str,
}

fn main() {}

//! A field that borrows cannot be read back. One that never comes may.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum ShopError {
    NoItem { item: String, similar: Vec<std::borrow::Cow<'static, str>> },
    NoShelf {
        #[api(skip)]
        shelf: &'static str,
    },
}

fn main() {}

//! A text is no key.

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(status = 404, message = "Read the manual")]
struct Misused;

fn main() {
    let _ = ErrorView::new(&Misused);
}

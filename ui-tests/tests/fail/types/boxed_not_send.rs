use std::rc::Rc;

use api_error::{ApiError, BoxApiError};

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Shared {
    #[api(skip)]
    name: Rc<str>,
}

fn find() -> Result<(), BoxApiError> {
    Err(Shared { name: "a".into() })?
}

fn main() {
    let _ = find();
}

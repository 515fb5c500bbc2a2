//! The stub is found where the runtime crate is.

extern crate api_error as renamed;
extern crate core as api_error;

#[derive(Debug, renamed::ApiError)]
#[api(crate = renamed, status = 404)]
struct UserNotFound;

fn main() {
    let _ = renamed::ErrorView::new(&UserNotFound);
}

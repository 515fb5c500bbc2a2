//! Nothing follows from the first fault.

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct NotFound<T> {
    id: T,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Constant<const N: usize> {
    #[api(skip)]
    id: [u8; N],
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Borrowed<'a, T: Clone>
where
    T: 'a,
{
    id: &'a T,
}

fn main() {
    let _ = ErrorView::new(&NotFound { id: 7 });
    let _ = NotFound::<u8>::SPEC;
}

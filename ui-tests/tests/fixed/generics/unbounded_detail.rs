use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct NotFound<T> {
    id: T,
}

#[derive(Debug, serde::Serialize)]
struct UserId(u32);

fn main() {
    let error = NotFound { id: UserId(7) };
    let _ = api_error::ErrorView::new(&error);
}

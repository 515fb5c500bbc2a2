use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, bound = "T: std::fmt::Debug")]
struct NotFound<T> {
    #[api(skip)]
    id: T,
}

fn main() {}

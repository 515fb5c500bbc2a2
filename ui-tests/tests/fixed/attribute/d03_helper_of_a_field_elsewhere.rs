use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Io(#[from] std::io::Error),
    Format(#[source] std::fmt::Error),
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
struct Failed {
    #[source]
    #[api(skip)]
    why: std::fmt::Error,
}

fn main() {}

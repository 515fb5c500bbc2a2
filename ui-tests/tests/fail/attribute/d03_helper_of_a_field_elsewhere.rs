use api_error::ApiError;

#[derive(Debug, ApiError)]
#[backtrace]
#[api(status = 500)]
enum StoreError {
    #[from]
    Io(std::io::Error),
    #[source]
    Format(std::fmt::Error),
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
#[source]
struct Failed {
    #[api(skip)]
    why: std::fmt::Error,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Io(#[from] std::io::Error),
    Format(#[source] std::fmt::Error),
}

fn main() {}

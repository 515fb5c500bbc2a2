use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500, manual(From))]
struct StoreError(#[from] std::io::Error);

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        Self(error)
    }
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Unreadable { #[source] cause: std::io::Error },
}

fn main() {}

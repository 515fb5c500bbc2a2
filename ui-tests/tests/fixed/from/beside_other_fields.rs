use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Io {
        #[source]
        cause: std::io::Error,
        path: String,
    },
}

fn main() {}

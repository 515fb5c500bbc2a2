use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Io {
        #[from]
        cause: std::io::Error,
        path: String,
    },
}

fn main() {}

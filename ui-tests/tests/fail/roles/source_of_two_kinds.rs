use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Io {
        #[from]
        io: std::io::Error,
        #[source]
        format: std::fmt::Error,
    },
}

fn main() {}

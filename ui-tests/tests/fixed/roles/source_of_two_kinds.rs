use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Io {
        #[source]
        io: std::io::Error,
        #[api(skip)]
        format: std::fmt::Error,
    },
}

fn main() {}

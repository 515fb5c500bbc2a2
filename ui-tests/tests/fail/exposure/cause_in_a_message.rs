use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum ShopError {
    #[api(message = "Invalid number: {0}")]
    Number(#[from] std::num::ParseIntError),

    #[api(message = "Invalid file: {cause}")]
    File {
        #[source]
        cause: std::io::Error,
    },

    #[api(message = "Failed: {0:?}")]
    Unmarked(std::fmt::Error),
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "Failed: {0}")]
struct Erased(Box<dyn std::error::Error>);

#[derive(Debug, ApiError)]
#[api(status = 400, message = "Failed: {cause}")]
struct Plain {
    #[api(skip)]
    cause: std::num::ParseIntError,
}

fn main() {}

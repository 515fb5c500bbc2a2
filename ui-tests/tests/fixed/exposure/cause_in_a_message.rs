use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum ShopError {
    #[api(message = "Invalid number")]
    Number(#[from] std::num::ParseIntError),

    #[api(message = "Invalid file: {cause}")]
    File {
        #[source]
        #[api(expose)]
        cause: std::io::Error,
    },

    #[api(message = "Failed")]
    Unmarked(std::fmt::Error),
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "Failed: {0}")]
struct Erased(#[source] #[api(expose)] Box<dyn std::error::Error>);

#[derive(Debug, ApiError)]
#[api(status = 400, message = "Failed: {cause}")]
struct Plain {
    #[api(skip, expose)]
    cause: std::num::ParseIntError,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum ShopError {
    #[error("broken: {source}")]
    #[api(status = 400, message = "Broken")]
    Broken { source: std::io::Error },
}

fn main() {}

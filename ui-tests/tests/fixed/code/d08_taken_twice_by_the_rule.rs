use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum LoadError {
    Io,
    #[api(code = "DEVICE")]
    IO,
}

fn main() {}

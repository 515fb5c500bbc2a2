use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum LoadError {
    Io,
    IO,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Io(std::io::Error),
}

fn load() -> Result<String, StoreError> {
    Ok(std::fs::read_to_string("config.toml")?)
}

fn main() {
    let _ = load();
}

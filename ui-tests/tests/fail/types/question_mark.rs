use api_error::BoxApiError;

fn load() -> Result<String, BoxApiError> {
    Ok(std::fs::read_to_string("config.toml")?)
}

fn main() {
    let _ = load();
}

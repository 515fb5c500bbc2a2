use api_error::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, message = "Cannot read {path}")]
    Unreadable { path: String },
    #[api(status = 404, expose = false, message = "There is no row {0}")]
    NoRow(u32),
    #[api(status = 503, message = "{table} is locked")]
    Locked {
        #[api(expose)]
        table: String,
    },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, message = "Cannot read {path}", expose)]
    Unreadable { path: String },
    #[api(status = 404, message = "There is no row {0}", expose)]
    NoRow(u32),
    #[api(status = 503, message = "It is locked")]
    Locked {
        #[api(expose)]
        table: String,
    },
}

fn main() {}

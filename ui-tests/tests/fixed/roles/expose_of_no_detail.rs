use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    Shown(#[api(rename = "…", expose)] u32),
    Hidden(u32),
    Skipped {
        #[api(skip)]
        id: u32,
    },
    Source {
        #[source]
        cause: std::fmt::Error,
    },
}

fn main() {}

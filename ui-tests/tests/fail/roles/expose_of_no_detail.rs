use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    Shown(#[api(expose)] u32),
    Hidden(#[api(expose = false)] u32),
    Skipped {
        #[api(skip, expose)]
        id: u32,
    },
    Source {
        #[source]
        #[api(expose)]
        cause: std::fmt::Error,
    },
}

fn main() {}

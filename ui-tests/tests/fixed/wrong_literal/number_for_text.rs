use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "…", docs_url = "https://example.dev", log_level = "warn", prefix = "M_", rename_all = "snake_case")]
enum UserError {
    #[api(message = "…", title = "…", since = "…")]
    NotFound {
        #[api(rename = "…")]
        user_id: u32,
    },
    #[api(header = "X-A: b")]
    Other {
        #[api(header = "X-Limit")]
        limit: u32,
    },
}

fn main() {}

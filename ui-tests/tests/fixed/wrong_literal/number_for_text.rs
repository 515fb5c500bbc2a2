use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "…", docs_url = "https://docs.example.com/errors/{code}", log_level = "warn", prefix = "M_", rename_all = "camelCase")]
enum UserError {
    #[api(message = "…", title = "…", since = "…")]
    NotFound {
        #[api(rename = "name")]
        user_id: u32,
    },
    #[api(header = "Name: value")]
    Other {
        #[api(header = "X-Limit")]
        limit: u32,
    },
}

fn main() {}

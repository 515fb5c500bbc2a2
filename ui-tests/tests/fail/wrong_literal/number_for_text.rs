use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, category = 7, docs_url = 7, log_level = 3, prefix = 1, rename_all = true)]
enum UserError {
    #[api(message = 404, title = 'T', since = 1.2)]
    NotFound {
        #[api(rename = id)]
        user_id: u32,
    },
    #[api(header = ("X-A", "b"))]
    Other {
        #[api(header)]
        limit: u32,
    },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, url = "https://example.dev", group = "Users")]
enum UserError {
    #[api(text = "There is no such user", summary = "Not found", deprecated)]
    NotFound {
        #[api(ignore)]
        id: u32,
    },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, url = "https://example.dev", group = "Users", languages(de, fr))]
enum UserError {
    #[api(msg = "No such user", error_code = "NO_USER", level = "warn", NO_USER)]
    Gone,
    #[api(text = "There is no such user", summary = "Not found", deprecated, websocket_close = 1008)]
    NotFound {
        #[api(ignore)]
        id: u32,
        #[api(nested)]
        causes: Vec<UserError>,
    },
}

fn main() {}

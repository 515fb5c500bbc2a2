use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, docs_url = "https://example.dev", category = "Users", locales(path = "tests/fixed/locales/empty.{locale}.ftl", es, fr))]
enum UserError {
    #[api(message = "No such user", code = "NO_USER", log_level = "warn")]
    Gone,
    #[api(message = "There is no such user", title = "Not found", ws_close = 1008)]
    #[deprecated]
    NotFound {
        #[api(skip)]
        id: u32,
        #[api(errors)]
        causes: Vec<UserError>,
    },
}

fn main() {}

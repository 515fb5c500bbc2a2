use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Common {
    NotFound,
}

#[derive(Debug, ApiError)]
enum UserError {
    #[api(code = Common::NOT_FOUND, status = 410)]
    Gone,
    #[api(title = "No such user", number = 7, code = Common::NOT_FOUND)]
    Missing,
    #[api(code = Common::NOT_FOUND, docs_url = "https://docs.example.dev", category = "Users")]
    Lost,
    #[api(code = Common::NOT_FOUND, retryable, log_level = "warn", ws_close = 1008, grpc = "not_found", extra(team = "users"), allow_success)]
    Rest,
}

fn main() {}

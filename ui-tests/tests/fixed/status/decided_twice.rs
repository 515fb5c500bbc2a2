use api_error::ApiError;
use http::StatusCode;

#[derive(Debug, ApiError)]
enum UpstreamError {
    #[api(status = Self::of_upstream)]
    Failed(#[api(skip)] StatusCode),
}

impl UpstreamError {
    fn of_upstream(&self) -> StatusCode {
        StatusCode::BAD_GATEWAY
    }
}

fn main() {}

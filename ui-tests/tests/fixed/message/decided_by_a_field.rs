use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UpstreamError {
    #[api(status = 400, message = "…")]
    Failed {
        #[api(message)]
        text: String,
        host: String,
    },
}

fn main() {}

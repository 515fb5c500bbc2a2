use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Failure {
    #[api(header = "X-Reset: {reset:unix}")]
    Busy {
        #[api(skip)]
        reset: std::time::SystemTime,
    },
    #[api(header = "X-Reset: {timestamp:unix}")]
    Missing,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Text(#[source] String),
    Named {
        #[source]
        cause: Cause,
    },
    Perhaps(#[source] Option<Cause>),
    Made(#[from] u32),
}

#[derive(Debug)]
struct Cause;

fn main() {}

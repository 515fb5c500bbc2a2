use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Text(String),
    Named {
        #[api(skip)]
        cause: Cause,
    },
    Perhaps(Option<Cause>),
    Made(#[api(skip)] u32),
}

#[derive(Debug)]
struct Cause;

fn main() {}

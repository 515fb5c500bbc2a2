use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct InputError {
    #[api(details)]
    all: Vec<u8>,
    #[api(skip)]
    id: u32,
}

fn main() {}

use api_error::ApiError;

#[derive(ApiError)]
#[api(status = 404)]
union NumberOrText {
    number: u64,
    text: [u8; 8],
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum NumberOrText {
    Number(u64),
    Text([u8; 8]),
}

fn main() {}

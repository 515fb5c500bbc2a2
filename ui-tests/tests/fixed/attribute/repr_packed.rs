use api_error::ApiError;

#[derive(Debug, Clone, Copy, ApiError)]
#[api(status = 404)]
#[repr(C)]
struct Gone {
    kind: u8,
    row: u32,
}

fn main() {}

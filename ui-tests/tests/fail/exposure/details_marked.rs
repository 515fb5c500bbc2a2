use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, details = "private")]
struct Unknown {
    item: u32,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Needless {
    #[api(detail)]
    item: u32,
}

#[derive(Debug, ApiError)]
#[api(status = 404, details = "marked")]
enum Contradicting {
    Positional(#[api(detail)] u32),
    Skipped { #[api(detail, skip)] item: u32 },
    Whole { #[api(detail, details)] all: Vec<u32> },
    #[api(detail)]
    OnAVariant { item: u32 },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, details = "marked")]
struct Unknown {
    item: u32,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Needless {
    item: u32,
}

#[derive(Debug, ApiError)]
#[api(status = 404, details = "marked")]
enum Contradicting {
    Positional(#[api(rename = "…")] u32),
    Skipped { #[api(skip)] item: u32 },
    Whole { #[api(details)] all: Vec<u32> },
    OnAVariant { #[api(detail)] item: u32 },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, manual)]
struct Word;

#[derive(Debug, ApiError)]
#[api(status = 503, manual = "Display")]
struct Text;

#[derive(Debug, ApiError)]
#[api(status = 503, manual(display, Debug, Into))]
struct Unknown(#[from] std::fmt::Error);

#[derive(Debug, ApiError)]
#[api(status = 503, manual("Display"))]
struct Literal;

// Whoever says so has one.
impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("unknown")
    }
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, manual(Display))]
struct Word;

#[derive(Debug, ApiError)]
#[api(status = 503, manual(Display))]
struct Text;

#[derive(Debug, ApiError)]
#[api(status = 503, manual(Display, IntoResponse))]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(status = 503, manual(Display))]
struct Literal;

// Whoever says so has one.
impl std::fmt::Display for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("word")
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("text")
    }
}

impl std::fmt::Display for Literal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("literal")
    }
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("unknown")
    }
}

fn main() {}

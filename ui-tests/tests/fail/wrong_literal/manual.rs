use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, manual)]
struct Word;

#[derive(Debug, ApiError)]
#[api(status = 503, manual = "Display")]
struct Text;

#[derive(Debug, ApiError)]
#[api(status = 503, manual(display, Debug, Into))]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(status = 503, manual("Display"))]
struct Literal;

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, extra)]
enum StoreError {
    #[api(extra = "warning")]
    Text,
    #[api(extra())]
    Empty,
    #[api(extra("warning"))]
    Literal,
    #[api(extra(severity = Severity::High, limits = [1, 2], note = None))]
    NotConstant,
    #[api(extra(severity, nested(a = 1)))]
    NoValue,
    #[api(extra(huge = 99999999999999999999))]
    Huge,
    #[api(extra(severity: "high"))]
    Colon,
}

fn main() {}

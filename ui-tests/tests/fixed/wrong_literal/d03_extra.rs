use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, extra(severity = "warning", subcode = 460))]
enum StoreError {
    #[api(extra(severity = "warning", subcode = 460))]
    Text,
    #[api(extra(severity = "warning", subcode = 460))]
    Empty,
    #[api(extra(severity = "warning", subcode = 460))]
    Literal,
    #[api(extra(severity = "value", limits = "value", note = "value"))]
    NotConstant,
    #[api(extra(severity = "value", nested = "value"))]
    NoValue,
    #[api(extra(huge = 9999999999))]
    Huge,
    #[api(extra(severity = "high"))]
    Colon,
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    status = 401,
    locales(path = "tests/fixed/locales/syntax.{locale}.ftl", fields = "tests/fixed/locales/syntax.{locale}.fields.ftl", es)
)]
enum AuthError {
    ExpiredToken { count: u32 },
    A1 { count: u32 },
    A2 { count: u32 },
    A3 { count: u32 },
    A4 { count: u32 },
    A6 { count: u32 },
    A7 { count: u32 },
    A8 { count: u32 },
    A9 { count: u32 },
    B1 { count: u32 },
    B2 { count: u32 },
    B3 { count: u32 },
    B4 { count: u32 },
    B5 { count: u32 },
    B6 { count: u32 },
    B7 { count: u32 },
    B8 { count: u32 },
    B9 { count: u32 },
    C1 { count: u32 },
    C2 { count: u32 },
    C3 { count: u32 },
    C4 { count: u32 },
    C5 { count: u32 },
}

fn main() {}

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429, locales(path = "tests/fixed/locales/argument.{locale}.ftl", es))]
enum LimitError {
    #[api(message = "At most {limit}")]
    Misspelt { limit: u32, window: u32 },
    #[api(message = "At most {limit}")]
    NoneLikeIt { limit: u32, window: u32 },
    #[api(message = "At most {limit}")]
    OnlyOne { limit: u32 },
    #[api(message = "Too many")]
    WithoutFields,
    #[api(message = "Too many: {0}")]
    Positional(#[api(rename = "count")] u32),
    #[api(message = "Too many")]
    HiddenField {
        #[api(expose)]
        shard: u32,
    },
    #[api(status = 500, message = "Internal error", expose)]
    Hidden { table: &'static str },
    #[api(message = "Too many")]
    ByAnother,
}

fn main() {}

//! What an editor holds while a key is typed: one error each, and the types stay usable.

use api_error::{ApiError, BoxApiError, ErrorView};

#[derive(Debug, ApiError)]
enum Words {
    #[api(code = "EXPIRED_TOKEN", status = 404)]
    Code,
    #[api(code = "C", status = 404)]
    Value,
    #[api(status = 404)]
    Beginning,
    #[api(status = 404)]
    TooShort,
    #[api(status = 404)]
    WithoutValue,
    #[api(status = 404)]
    WithoutNumber,
    #[api(status = 404, message = "…")]
    Message,
    #[api(status = 404, message = "…")]
    WithoutText,
    #[api(status = 404, expose = false)]
    Expose,
}

#[derive(Debug, ApiError)]
#[api(status = 500, manual(Display))]
struct ByHand(#[from] std::fmt::Error);

impl std::fmt::Display for ByHand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

#[derive(Debug, ApiError)]
#[api(status = 404, crate = api_error)]
struct Quoted;

fn uses() -> Result<(), ByHand> {
    let words = [Words::Code, Words::Value, Words::Beginning];
    let _ = words.iter().map(|word| (word.to_string(), ErrorView::new(word).status(), Words::CODE));
    let _: BoxApiError = Quoted.into();
    Err(std::fmt::Error)?
}

fn main() {
    let _ = uses();
}

//! What an editor holds while a key is typed: one error each, and the types stay usable.

use api_error::{ApiError, BoxApiError, ErrorView};

#[derive(Debug, ApiError)]
enum Words {
    #[api(code)]
    Code,
    #[api(code = C)]
    Value,
    #[api(sta)]
    Beginning,
    #[api(st)]
    TooShort,
    #[api(status)]
    WithoutValue,
    #[api(status = )]
    WithoutNumber,
    #[api(status = 404, mes)]
    Message,
    #[api(status = 404, message = )]
    WithoutText,
    #[api(status = 404, exp = false)]
    Expose,
}

#[derive(Debug, ApiError)]
#[api(status = 500, man(Display))]
struct ByHand(#[from] std::fmt::Error);

impl std::fmt::Display for ByHand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

#[derive(Debug, ApiError)]
#[api(status = 404, crate = "api_error")]
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

use api_error::{ApiError, FieldError, FieldErrors, HoldsRejected};

#[derive(Debug)]
struct Rejections(Vec<String>);

impl HoldsRejected for Rejections {}

impl FieldErrors for Rejections {
    fn for_each(&self, _: &mut dyn FnMut(&FieldError)) {}
}

impl std::fmt::Display for Rejections {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.concat())
    }
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum FormError {
    #[api(message = "bad")]
    Listed(#[api(field_errors)] Rejections),

    #[api(message = "bad")]
    Named {
        #[api(field_errors)]
        list: Rejections,
    },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum ThisError {
    #[error("bad: {0}")]
    #[api(message = "bad")]
    Listed(#[api(field_errors)] Rejections),
}

fn main() {}

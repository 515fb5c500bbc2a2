use api_error::{ApiError, HoldsRejected};

#[derive(Debug)]
struct Rejections;

impl HoldsRejected for Rejections {}

impl std::fmt::Display for Rejections {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("hunter2 is too short")
    }
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum FormError {
    #[api(message = "bad")]
    Shown(Rejections),

    #[api(message = "bad")]
    OnPurpose(Box<Rejections>),

    #[api(message = "bad")]
    Whole(Rejections),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum ThisError {
    #[error("bad: {0}")]
    #[api(message = "bad")]
    Shown(Rejections),
}

fn main() {}

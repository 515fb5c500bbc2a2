//! Const parameters.

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(status = 413, message = "{0} bytes are too many")]
struct TooLarge<const LIMIT: usize>(usize);

impl<const LIMIT: usize> TooLarge<LIMIT> {
    fn check(bytes: &[u8]) -> Result<(), Self> {
        if bytes.len() > LIMIT { Err(Self(bytes.len())) } else { Ok(()) }
    }
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Block<T, const N: usize = 4> {
    Broken {
        #[api(skip)]
        bytes: [T; N],
        at: usize,
    },
}

#[test]
fn compiles_and_runs() {
    let error = TooLarge::<2>::check(b"abc").unwrap_err();
    assert_eq!(error.to_string(), "3 bytes are too many");
    assert_eq!(TooLarge::<2>::SPEC.code(), "TOO_LARGE");
    let error = Block::<u8>::Broken { bytes: [0; 4], at: 2 };
    let details = serde_json::to_value(ErrorView::new(&error).details()).unwrap();
    assert_eq!(details, serde_json::json!({"at": 2}));
}
